package io.naksha.sessions.outbox;

import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.session.WebinarId;
import org.jspecify.annotations.Nullable;

/**
 * What one command did to one session.
 *
 * @param before the session as it was; absent where the command makes it
 * @param after the session as it is to be written
 * @param webinar the webinar as it is to be written, where the session is a seat of one; absent for a personal session
 */
public record SessionChange(
        @Nullable Session before, Session after, @Nullable Webinar webinar) {

    /**
     * Refuses another webinar than the seat's.
     *
     * @throws IllegalArgumentException where the session is a seat and its webinar is not given, or the other way round
     */
    public SessionChange {
        WebinarId seatOf = after.details().webinarId();
        boolean fits = webinar == null ? seatOf == null : webinar.id().equals(seatOf);
        if (!fits) {
            throw new IllegalArgumentException("webinar must be the one that the session is a seat of");
        }
    }

    /** A session that is made. */
    public static SessionChange made(Session session, @Nullable Webinar webinar) {
        return new SessionChange(null, session, webinar);
    }

    /** A session that is changed; the same session twice changes nothing. */
    public static SessionChange of(Session before, Session after, @Nullable Webinar webinar) {
        return new SessionChange(before, after, webinar);
    }
}
