package io.naksha.sessions.inmemory;

import io.naksha.sessions.common.Micros;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxEntryId;
import io.naksha.sessions.outbox.OutboxHealth;
import io.naksha.sessions.outbox.Target;
import io.naksha.sessions.spi.OutboxRepository;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The outbox as one transaction sees it. Entries are locked one by one, so that nothing here waits for a consultant's lock. */
final class InMemoryOutbox implements OutboxRepository {
    private final Transaction transaction;

    InMemoryOutbox(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void append(Collection<OutboxEntry> entries) {
        for (OutboxEntry entry : entries) {
            transaction.hold(entry.id());
            Rows.requireAbsent(transaction.outbox().byId(), entry.id());
            transaction.requirePartition(entry.consultantId());
            transaction.changeOutbox(book -> book.put(entry));
        }
    }

    @Override
    public List<OutboxEntry> lease(Instant now, Delivery.Lease lease, int limit) {
        // What is held is read again: another dispatcher may have leased or settled it before it could be held.
        List<OutboxEntry> leased = transaction.outbox().heads().rows().values().stream()
                .takeWhile(entry -> !entry.delivery().dueAt().isAfter(now))
                .filter(entry -> entry.delivery().isDue(now) && transaction.holdIfFree(entry.id()))
                .flatMap(entry -> transaction.outbox().leasable(entry, now).stream())
                .limit(limit)
                .map(entry -> entry.with(entry.delivery().leased(lease)))
                .toList();
        leased.forEach(this::put);
        return leased;
    }

    @Override
    public boolean settle(OutboxEntry leased, Delivery next) {
        transaction.hold(leased.id());
        OutboxEntry current = transaction.outbox().byId().get(leased.id());
        if (current == null || !isHeld(current.delivery(), leased.delivery())) {
            return false;
        }
        put(current.with(next));
        return true;
    }

    /** A lease is known by its token; where nobody holds one, the entry must not have moved at all. */
    private static boolean isHeld(Delivery current, Delivery leased) {
        Delivery.Lease holder = current.lease();
        Delivery.Lease claimed = leased.lease();
        if (holder != null && claimed != null) {
            return holder.token().equals(claimed.token());
        }
        return current.equals(leased);
    }

    private void put(OutboxEntry entry) {
        transaction.changeOutbox(book -> book.put(entry));
    }

    @Override
    public Optional<OutboxEntry> find(OutboxEntryId id) {
        return Optional.ofNullable(transaction.outbox().byId().get(id));
    }

    @Override
    public List<OutboxEntry> about(ConsultantId consultantId, Target target) {
        OutboxBook book = transaction.outbox();
        return Arrays.stream(Effect.Recipient.values())
                .map(recipient -> new StreamKey(consultantId, target, recipient))
                .flatMap(stream -> book.byStream().in(stream).values().stream())
                .sorted(OutboxEntry.STREAM_ORDER)
                .toList();
    }

    @Override
    public List<OutboxEntry> dead(int limit) {
        return transaction.outbox().dead().rows().descendingMap().values().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public OutboxHealth health(Instant now) {
        OutboxBook book = transaction.outbox();
        Instant oldest = book.pending().rows().values().stream()
                .map(OutboxEntry::delivery)
                .takeWhile(delivery -> !delivery.dueAt().isAfter(now))
                .filter(delivery -> delivery.isDue(now))
                .map(Delivery::dueAt)
                .findFirst()
                .orElse(null);
        return new OutboxHealth(book.pending().rows().size(), book.dead().rows().size(), oldest);
    }

    @Override
    public int prune(Instant endedBefore, int limit) {
        Place<Instant> end = Place.before(Micros.truncate(endedBefore));
        // What is held is read again: another prune may have removed it before it could be held.
        List<OutboxEntry> old = transaction.outbox().finished().rows().headMap(end, false).values().stream()
                .filter(entry -> transaction.holdIfFree(entry.id()))
                .filter(entry -> transaction.outbox().byId().containsKey(entry.id()))
                .limit(limit)
                .toList();
        old.forEach(entry -> transaction.changeOutbox(book -> book.remove(entry)));
        return old.size();
    }
}
