package io.naksha.sessions.example.customstorage;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxEntryId;
import io.naksha.sessions.outbox.OutboxHealth;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.outbox.Target;
import io.naksha.sessions.spi.OutboxRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must happen after commit. The dispatcher asks every second what is due, so what is over lies in a table of its own. */
final class MvStoreOutbox implements OutboxRepository {
    private static final Comparator<OutboxEntry> LONGEST_DUE_FIRST =
            Comparator.comparing(entry -> entry.delivery().dueAt());

    private final Table<OutboxEntry> pending;
    private final Table<OutboxEntry> ended;

    MvStoreOutbox(MvStoreUnit unit) {
        pending = unit.table("outbox-pending", OutboxEntry.class);
        ended = unit.table("outbox-ended", OutboxEntry.class);
    }

    @Override
    public void append(Collection<OutboxEntry> entries) {
        entries.forEach(this::put);
    }

    private void put(OutboxEntry entry) {
        boolean over = entry.delivery().state() != OutboxState.PENDING;
        (over ? pending : ended).remove(entry.id());
        (over ? ended : pending).put(entry, entry.id());
    }

    /** Two dispatchers cannot get the same entry: this writes, so it runs under the storage's lock. */
    @Override
    public List<OutboxEntry> lease(Instant now, Delivery.Lease lease, int limit) {
        List<OutboxEntry> waiting = pending.scan();
        List<OutboxEntry> leased = waiting.stream()
                .filter(entry -> entry.delivery().isDue(now))
                .sorted(LONGEST_DUE_FIRST)
                // Held against all that are pending, leased or not: no mail may overtake one that is just being sent.
                .filter(entry -> waiting.stream().noneMatch(entry::waitsFor))
                .limit(limit)
                .map(entry -> entry.with(entry.delivery().leased(lease)))
                .toList();
        leased.forEach(this::put);
        return leased;
    }

    @Override
    public boolean settle(OutboxEntry leased, Delivery next) {
        Optional<OutboxEntry> held = find(leased.id()).filter(stored -> Objects.equals(token(stored), token(leased)));
        held.ifPresent(stored -> put(stored.with(next)));
        return held.isPresent();
    }

    /**
     * By the token alone: a lease that has run out holds as long as nobody else took the entry. An entry that was given up has none, and is
     * settled without one when an operator has it tried again.
     */
    private static @Nullable UUID token(OutboxEntry entry) {
        Delivery.Lease lease = entry.delivery().lease();
        return lease == null ? null : lease.token();
    }

    @Override
    public Optional<OutboxEntry> find(OutboxEntryId id) {
        return pending.find(id).or(() -> ended.find(id));
    }

    @Override
    public List<OutboxEntry> about(ConsultantId consultantId, Target target) {
        return Stream.concat(pending.scan().stream(), ended.scan().stream())
                .filter(entry -> entry.consultantId().equals(consultantId)
                        && entry.target().equals(target))
                .sorted(OutboxEntry.STREAM_ORDER)
                .toList();
    }

    @Override
    public List<OutboxEntry> dead(int limit) {
        return dead().sorted(Comparator.comparing(MvStoreOutbox::endedAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public OutboxHealth health(Instant now) {
        List<OutboxEntry> waiting = pending.scan();
        Instant oldestDue = waiting.stream()
                .filter(entry -> entry.delivery().isDue(now))
                .map(entry -> entry.delivery().dueAt())
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new OutboxHealth(waiting.size(), dead().count(), oldestDue);
    }

    @Override
    public int prune(Instant endedBefore, int limit) {
        List<OutboxEntry> old = ended.scan().stream()
                .filter(entry -> entry.delivery().state() != OutboxState.DEAD)
                .filter(entry -> endedAt(entry).isBefore(endedBefore))
                .limit(limit)
                .toList();
        old.forEach(entry -> ended.remove(entry.id()));
        return old.size();
    }

    private Stream<OutboxEntry> dead() {
        return ended.scan().stream().filter(entry -> entry.delivery().state() == OutboxState.DEAD);
    }

    private static Instant endedAt(OutboxEntry entry) {
        return Objects.requireNonNull(entry.delivery().endedAt());
    }
}
