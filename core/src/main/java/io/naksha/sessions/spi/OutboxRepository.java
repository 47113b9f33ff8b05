package io.naksha.sessions.spi;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxEntryId;
import io.naksha.sessions.outbox.OutboxHealth;
import io.naksha.sessions.outbox.Target;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What must happen after commit. Only {@link #append} belongs to a command; the rest is the dispatcher's. */
public interface OutboxRepository {
    /** Adds entries, in the transaction of the change that calls for them. */
    void append(Collection<OutboxEntry> entries);

    /**
     * Leases entries that are due ({@link io.naksha.sessions.outbox.Delivery#isDue}) and {@link OutboxEntry#waitsFor wait for} no other, the longest due first.
     * Of several processes that ask at once, each entry goes to one at most; entries that another one is just leasing are passed over, not waited
     * for.
     *
     * @param limit the most to lease
     * @return the entries as leased
     */
    List<OutboxEntry> lease(Instant now, Delivery.Lease lease, int limit);

    /**
     * Writes how far a leased entry has come, if it is still held by the lease that {@code leased} shows.
     *
     * @return false, with nothing written, where the lease was lost to another dispatcher
     */
    boolean settle(OutboxEntry leased, Delivery next);

    /** The entry with this id. */
    Optional<OutboxEntry> find(OutboxEntryId id);

    /** All entries kept about a session or webinar, in {@link OutboxEntry#STREAM_ORDER}. */
    List<OutboxEntry> about(ConsultantId consultantId, Target target);

    /** Entries that were given up, the latest first. */
    List<OutboxEntry> dead(int limit);

    /** Counts what is pending, given up and overdue. */
    OutboxHealth health(Instant now);

    /**
     * Removes entries that were carried out or superseded before then; those given up stay.
     *
     * @param limit the most to remove at once
     * @return how many were removed
     */
    int prune(Instant endedBefore, int limit);
}
