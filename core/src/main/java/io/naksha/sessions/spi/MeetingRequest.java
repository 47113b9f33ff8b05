package io.naksha.sessions.spi;

import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.Schedule;
import java.util.UUID;

/**
 * What a meeting platform is asked for.
 *
 * @param deduplicationKey the same for every try of the same effect
 * @param consultantId who hosts
 * @param host the consultant's e-mail address, by which platforms know their users
 * @param subjectId the id of the session or webinar; constant for its life
 * @param platform which platform
 * @param title what it is called
 * @param schedule when it takes place
 */
public record MeetingRequest(
        String deduplicationKey,
        ConsultantId consultantId,
        EmailAddress host,
        UUID subjectId,
        Platform platform,
        String title,
        Schedule schedule) {

    /** Names the request and hides what it is about. */
    @Override
    public String toString() {
        return "MeetingRequest[" + deduplicationKey + "]";
    }
}
