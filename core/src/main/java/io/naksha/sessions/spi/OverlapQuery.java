package io.naksha.sessions.spi;

import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.WebinarId;
import org.jspecify.annotations.Nullable;

/**
 * Asks which active, not overridden sessions of a consultant overlap a slot.
 *
 * @param slot the time that is wanted
 * @param exceptSession a session that does not count: the one that moves
 * @param exceptWebinar a webinar whose seats do not count: the one that is joined or moves
 */
public record OverlapQuery(
        TimeSlot slot,
        @Nullable SessionId exceptSession,
        @Nullable WebinarId exceptWebinar) {
    /** The most collisions that are named. */
    public static final int MAX_COLLISIONS = 10;

    /** What is in the way of a new session. */
    public static OverlapQuery forNew(Session session) {
        return new OverlapQuery(
                session.schedule().slot(), null, session.details().webinarId());
    }

    /** What is in the way of a session that moves to a slot. */
    public static OverlapQuery forMoved(SessionId session, TimeSlot slot, @Nullable WebinarId webinar) {
        return new OverlapQuery(slot, session, webinar);
    }

    /** What is in the way of a webinar that moves to a slot. */
    public static OverlapQuery forWebinar(WebinarId webinar, TimeSlot slot) {
        return new OverlapQuery(slot, null, webinar);
    }

    /** Whether a session is in the way: the meaning that every storage keeps to. */
    public boolean matches(Session session) {
        WebinarId webinar = session.details().webinarId();
        return session.isBlocking()
                && !session.id().equals(exceptSession)
                && (webinar == null || !webinar.equals(exceptWebinar))
                && session.schedule().slot().overlaps(slot);
    }
}
