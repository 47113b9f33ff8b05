package io.naksha.sessions.spi;

import org.jspecify.annotations.Nullable;

/**
 * Where everything is kept. An implementation passes the contract kit of {@code naksha-sessions-tck}.
 *
 * <p>Both methods throw {@link TransientStorageException} for what may succeed when the whole unit is run again (deadlock, serialization
 * failure, lock timeout, connection lost before commit), {@link OutcomeUnknownException} where the connection was lost during commit, and
 * {@link StorageException} for anything else that the storage cannot do. What the work itself throws comes out as it is.
 */
public interface Storage extends AutoCloseable {
    /**
     * Runs the work in a transaction at READ COMMITTED: commits when it returns, rolls back on any {@link Throwable}.
     *
     * @return what the work returned
     */
    <T extends @Nullable Object> T inTransaction(Work<T> work);

    /**
     * Runs work that only reads, on committed state. A single read may run in auto-commit: one round trip.
     *
     * @return what the work returned
     */
    <T extends @Nullable Object> T readOnly(Work<T> work);

    /**
     * Places a session in a transaction of its own, as {@link UnitOfWork#place} does. Commits where the result is {@link PlacementResult.Placed};
     * leaves nothing behind otherwise, but that the consultant's revision may have grown. The default is correct on any storage; a storage
     * overrides it only to be faster. Where it does the whole in one step, a connection lost meanwhile may be an unknown outcome.
     */
    default PlacementResult place(Placement placement) {
        return LonePlacement.place(this, placement);
    }

    /** Whether a unit of work that this thread began now would join a transaction that the host application owns. */
    default boolean joined() {
        return false;
    }

    /** Frees what this storage itself opened. */
    @Override
    void close();

    /**
     * What is done in a transaction.
     *
     * @param <T> what it returns
     */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        /** Does it, with the repositories of this unit and of no other. */
        T run(UnitOfWork unit);
    }
}
