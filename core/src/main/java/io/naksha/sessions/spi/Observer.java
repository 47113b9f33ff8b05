package io.naksha.sessions.spi;

import io.naksha.sessions.common.NakshaException;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxState;

/**
 * Hears of what no {@link SessionListener} hears of and an operator wants counted. Called by several threads at once, some of them in a transaction: it is
 * quick, and does not call the library. An exception is logged and harms nobody.
 */
public interface Observer {
    /** Counts nothing. */
    Observer NONE = new Observer() {};

    /** A use case was refused or failed. Told once for each call, with what its caller gets. */
    default void refused(NakshaException refusal) {}

    /** A unit of work failed in passing, left nothing behind, and is run again. */
    default void retried() {}

    /**
     * An effect failed.
     *
     * @param next PENDING where it is tried again, DEAD where it is given up
     */
    default void effectFailed(Effect effect, OutboxState next) {}
}
