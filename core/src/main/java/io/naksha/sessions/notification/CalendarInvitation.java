package io.naksha.sessions.notification;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar is told of a session (RFC 5546); the mailer writes it as iCalendar. The attendee is the message's recipient.
 *
 * @param method whether the session is to be entered or taken out
 * @param uid constant for the session's life (RFC 5545 §3.8.4.7)
 * @param sequence grows with each change (RFC 5545 §3.8.7.4)
 * @param summary the session's title, one line
 * @param startsAt the first instant
 * @param endsAt the first instant after
 * @param zone the zone in which the session was agreed
 * @param location the meeting link; absent while there is none
 * @param stampedAt when this was called for: of two with the same sequence, calendars follow the later one (DTSTAMP, RFC 5545 §3.8.7.2, RFC 5546 §2.1.5)
 */
public record CalendarInvitation(
        Method method,
        String uid,
        int sequence,
        String summary,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        @Nullable String location,
        Instant stampedAt) {

    /** Refuses text that could break out of its line. */
    public CalendarInvitation {
        Mailbox.requireHeader("uid", uid);
        Mailbox.requireHeader("summary", summary);
        if (location != null) {
            Mailbox.requireHeader("location", location);
        }
    }

    /** What the calendar is to do (RFC 5546 §1.4). */
    public enum Method {
        /** Enter the session, or change it. */
        REQUEST,
        /** Take the session out. */
        CANCEL
    }

    /** Hides the summary: personal data stays out of logs. */
    @Override
    public String toString() {
        return "CalendarInvitation[" + method + " " + uid + " #" + sequence + "]";
    }
}
