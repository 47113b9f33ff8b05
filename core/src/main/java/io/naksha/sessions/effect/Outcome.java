package io.naksha.sessions.effect;

import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.spi.UnitOfWork;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a try ended.
 *
 * @param next what is to be written about the entry
 * @param bookkeeping what is written in the same transaction, before; absent for nothing
 * @param wrote whether the try itself wrote to sessions already
 */
record Outcome(Next next, @Nullable Bookkeeping bookkeeping, boolean wrote) {

    static final Outcome SUPERSEDED =
            new Outcome((leased, now) -> leased.ended(OutboxState.SUPERSEDED, now), null, false);

    /** The delivery after the try, at the time of writing. */
    @FunctionalInterface
    interface Next {
        Delivery of(Delivery leased, Instant now);
    }

    /** Writes what a try has brought about, under the consultant's lock; says whether a session was changed. */
    @FunctionalInterface
    interface Bookkeeping {
        boolean write(UnitOfWork unit, Instant now);
    }

    static Outcome done(boolean wrote) {
        return new Outcome(Outcome::done, null, wrote);
    }

    static Outcome done(Bookkeeping bookkeeping) {
        return new Outcome(Outcome::done, bookkeeping, false);
    }

    static Outcome postponed(Instant until) {
        return new Outcome((leased, now) -> leased.postponed(until), null, false);
    }

    private static Delivery done(Delivery leased, Instant now) {
        return leased.ended(OutboxState.DONE, now);
    }
}
