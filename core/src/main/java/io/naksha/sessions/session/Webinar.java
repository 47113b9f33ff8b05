package io.naksha.sessions.session;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.offering.Platform;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event whose seats are WEBINAR sessions. It has one meeting room for all of them.
 *
 * @param id the webinar's id
 * @param consultantId whose webinar it is
 * @param offeringId what is sold; absent where the consultant made it free-form
 * @param title what it is called
 * @param platform where it takes place
 * @param schedule when it takes place
 * @param capacity how many active seats it can have
 * @param status whether it still takes place
 * @param room its online room; absent while there is none
 * @param stamp version and times
 */
public record Webinar(
        WebinarId id,
        ConsultantId consultantId,
        @Nullable OfferingId offeringId,
        String title,
        Platform platform,
        Schedule schedule,
        int capacity,
        Status status,
        @Nullable MeetingRoom room,
        Stamp stamp) {

    /** Whether a webinar takes place. */
    public enum Status {
        /** It does, or did. */
        SCHEDULED,
        /** It was called off as a whole. */
        CANCELLED
    }

    /** Whether it was not called off. */
    @JsonIgnore
    public boolean isScheduled() {
        return status == Status.SCHEDULED;
    }

    /** Names the webinar and hides what it is called. */
    @Override
    public String toString() {
        return "Webinar[" + id + "]";
    }

    /** The webinar at another time. */
    public Webinar moved(Schedule next, Instant now) {
        return new Webinar(
                id, consultantId, offeringId, title, platform, next, capacity, status, room, stamp.changed(now));
    }

    /** The webinar called off. */
    public Webinar cancelled(Instant now) {
        return new Webinar(
                id,
                consultantId,
                offeringId,
                title,
                platform,
                schedule,
                capacity,
                Status.CANCELLED,
                room,
                stamp.changed(now));
    }

    /** The webinar with another room or none, at the same version. */
    public Webinar withRoom(@Nullable MeetingRoom next) {
        return new Webinar(id, consultantId, offeringId, title, platform, schedule, capacity, status, next, stamp);
    }
}
