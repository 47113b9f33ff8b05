package io.naksha.sessions.meetings;

import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.OverlapPolicy;
import io.naksha.sessions.session.Schedule;
import io.naksha.sessions.spi.MeetingRequest;
import java.time.ZonedDateTime;
import java.util.UUID;

/** Requests for rooms of one session on 10 March 2031 in Berlin. */
public final class Requests {
    public static final UUID SUBJECT = UUID.fromString("01a00000-0000-7000-8000-00000000002a");

    private Requests() {}

    public static MeetingRequest at(Platform platform, String start, int minutes) {
        return titled(platform, start, minutes, "Intro call");
    }

    public static MeetingRequest titled(Platform platform, String start, int minutes, String title) {
        ZonedDateTime local = ZonedDateTime.parse(start + "[Europe/Berlin]");
        return new MeetingRequest(
                "effect-1",
                new ConsultantId(UUID.fromString("01a00000-0000-7000-8000-000000000001")),
                EmailAddress.of("jane+desk@example.org"),
                SUBJECT,
                platform,
                title,
                Schedule.of(local, minutes, OverlapPolicy.EXCLUSIVE));
    }

    public static MeetingRequest first(Platform platform) {
        return at(platform, "2031-03-10T10:00:00+01:00", 60);
    }

    public static MeetingRequest later(Platform platform) {
        return at(platform, "2031-03-11T14:30:00+01:00", 45);
    }

    public static MeetingRequest hostedBy(String email, MeetingRequest request) {
        return new MeetingRequest(
                request.deduplicationKey(),
                request.consultantId(),
                EmailAddress.of(email),
                request.subjectId(),
                request.platform(),
                request.title(),
                request.schedule());
    }
}
