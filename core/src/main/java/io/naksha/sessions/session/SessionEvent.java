package io.naksha.sessions.session;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a session and is committed.
 *
 * @param type what happened
 * @param session the session after it
 * @param before the session before it; absent where it was made
 */
public record SessionEvent(
        Type type, Session session, @Nullable Session before) {
    /** What can happen. */
    public enum Type {
        /** A client booked it. */
        BOOKED,
        /** The consultant made it. */
        CREATED,
        /** Title, platform, link or notes changed. */
        UPDATED,
        /** It was confirmed. */
        CONFIRMED,
        /** It was moved to another time. */
        RESCHEDULED,
        /** It was called off. */
        CANCELLED,
        /** It took place. */
        COMPLETED,
        /** The client did not come. */
        NO_SHOW,
        /** Its price or its payment changed. */
        PAYMENT_CHANGED
    }
}
