package io.naksha.sessions.tck;

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
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The outbox in a state. */
class ReferenceOutbox implements OutboxRepository {
    final Supplier<State> state;

    ReferenceOutbox(Supplier<State> state) {
        this.state = state;
    }

    @Override
    public void append(Collection<OutboxEntry> entries) {
        entries.forEach(this::put);
    }

    private void put(OutboxEntry entry) {
        state.get().outbox.put(entry.id(), entry);
    }

    private Stream<OutboxEntry> all() {
        return state.get().outbox.values().stream();
    }

    @Override
    public List<OutboxEntry> lease(Instant now, Delivery.Lease lease, int limit) {
        List<OutboxEntry> leased = all().filter(entry -> isDue(entry, now))
                .filter(entry -> !waits(entry))
                .sorted(Comparator.comparing(entry -> entry.delivery().dueAt()))
                .limit(limit)
                .map(entry -> entry.with(entry.delivery().leased(lease)))
                .toList();
        leased.forEach(this::put);
        return leased;
    }

    boolean isDue(OutboxEntry entry, Instant now) {
        return entry.delivery().isDue(now);
    }

    boolean waits(OutboxEntry entry) {
        return all().anyMatch(entry::waitsFor);
    }

    @Override
    public boolean settle(OutboxEntry leased, Delivery next) {
        OutboxEntry stored = state.get().outbox.get(leased.id());
        boolean held = isHeldBy(stored, leased);
        if (held) {
            put(stored.with(next));
        }
        return held;
    }

    boolean isHeldBy(OutboxEntry stored, OutboxEntry leased) {
        return stored != null
                && stored.delivery().lease() != null
                && stored.delivery().lease().equals(leased.delivery().lease());
    }

    @Override
    public Optional<OutboxEntry> find(OutboxEntryId id) {
        return Optional.ofNullable(state.get().outbox.get(id));
    }

    @Override
    public List<OutboxEntry> about(ConsultantId consultantId, Target target) {
        return all().filter(entry -> entry.consultantId().equals(consultantId)
                        && entry.target().equals(target))
                .sorted(OutboxEntry.STREAM_ORDER)
                .toList();
    }

    @Override
    public List<OutboxEntry> dead(int limit) {
        return all().filter(entry -> entry.delivery().state() == OutboxState.DEAD)
                .sorted(Comparator.comparing((OutboxEntry entry) ->
                                Objects.requireNonNull(entry.delivery().endedAt()))
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public OutboxHealth health(Instant now) {
        Instant oldestDue = all().filter(entry -> entry.delivery().isDue(now))
                .map(entry -> entry.delivery().dueAt())
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new OutboxHealth(count(OutboxState.PENDING), count(OutboxState.DEAD), oldestDue);
    }

    private long count(OutboxState wanted) {
        return all().filter(entry -> entry.delivery().state() == wanted).count();
    }

    @Override
    public int prune(Instant endedBefore, int limit) {
        List<OutboxEntryId> old = all().filter(entry -> entry.delivery().state() == OutboxState.DONE
                        || entry.delivery().state() == OutboxState.SUPERSEDED)
                .filter(entry ->
                        Objects.requireNonNull(entry.delivery().endedAt()).isBefore(endedBefore))
                .limit(limit)
                .map(OutboxEntry::id)
                .toList();
        old.forEach(state.get().outbox::remove);
        return old.size();
    }
}
