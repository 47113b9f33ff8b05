package io.naksha.sessions.spi;

import io.naksha.sessions.consultant.Slug;
import io.naksha.sessions.offering.OfferingId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The repositories of one transaction. Nothing can be written outside of one.
 *
 * <p>Whoever writes to a consultant's data calls {@link ConsultantRepository#lock} first, as the transaction's first statement; that makes the
 * writers of one consultant's data wait for each other. Outbox entries are the exception: settling one needs its lease only. Locks are
 * taken in this order: consultant, idempotency record, clients, sessions, outbox, each sorted by id.
 *
 * <p>Updating what does not exist makes nothing: a storage refuses it with a {@link StorageException} or passes it over. A list refuses a cursor that
 * it cannot have given out with a {@link io.naksha.sessions.common.ValidationException}; {@link io.naksha.sessions.common.Cursor} has the checks.
 *
 * <p>The default methods are correct on any storage; a storage overrides one only to be faster.
 */
public interface UnitOfWork {
    /** The consultants. */
    ConsultantRepository consultants();

    /** The offerings. */
    OfferingRepository offerings();

    /** The clients. */
    ClientRepository clients();

    /** The webinars. */
    WebinarRepository webinars();

    /** The sessions. */
    SessionRepository sessions();

    /** What must happen after commit. */
    OutboxRepository outbox();

    /** The idempotency keys. */
    IdempotencyRepository idempotency();

    /** The reads that figures are made of. */
    default AnalyticsRepository analytics() {
        return new ScanningAnalytics(this);
    }

    /**
     * Runs an action once the transaction has committed, in the order of registration; never after a rollback. Where the host owns the
     * transaction, after the host's commit. Whatever an action throws, an {@link Error} too, is logged: it undoes nothing, and keeps neither the other
     * actions nor the caller's result from coming.
     */
    void afterCommit(Runnable action);

    /**
     * Reads what a public booking needs, at once.
     *
     * @param slug whose page
     * @param offeringId what is booked
     * @param idempotencyKey the key to look up among bookings; absent where none was given
     * @return nothing where there is no such consultant
     */
    default Optional<BookingContext> bookingContext(Slug slug, OfferingId offeringId, @Nullable String idempotencyKey) {
        return consultants()
                .find(slug)
                .map(consultant -> new BookingContext(
                        consultant,
                        offerings().find(consultant.id(), offeringId).orElse(null),
                        idempotencyKey == null
                                ? null
                                : idempotency()
                                        .find(consultant.id(), IdempotencyRecord.Operation.BOOK, idempotencyKey)
                                        .orElse(null)));
    }

    /**
     * Places a new session: locks the consultant, sees that consultant and offering have not changed since the caller read them, looks the idempotency key
     * up, sees that the time is free, finds or makes the client, writes the session, counts it, and appends the entries. Writes nothing unless the
     * result is {@link PlacementResult.Placed}; the caller ends the transaction with an error for any other.
     */
    default PlacementResult place(Placement placement) {
        return StepwisePlacement.place(this, placement);
    }

    /** Writes the sessions that one command changed, the change of their clients' statistics, and the entries that follow. */
    default void write(ChangeSet changes) {
        clients().addStatistics(changes.consultantId(), changes.statistics());
        sessions()
                .update(changes.sessions().stream()
                        .map(ChangeSet.Changed::after)
                        .toList());
        outbox().append(changes.entries());
    }
}
