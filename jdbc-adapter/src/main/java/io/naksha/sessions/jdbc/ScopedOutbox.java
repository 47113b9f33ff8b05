package io.naksha.sessions.jdbc;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxEntryId;
import io.naksha.sessions.outbox.OutboxHealth;
import io.naksha.sessions.outbox.Target;
import io.naksha.sessions.spi.OutboxRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The outbox: what a command appends and a dispatcher settles is one consultant's, the rest is across consultants. */
record ScopedOutbox(Scoped<OutboxRepository> outbox) implements OutboxRepository {
    @Override
    public void append(Collection<OutboxEntry> entries) {
        entries.stream()
                .collect(Collectors.groupingBy(OutboxEntry::consultantId))
                .forEach((consultantId, part) -> outbox.of(consultantId).append(part));
    }

    @Override
    public List<OutboxEntry> lease(Instant now, Delivery.Lease lease, int limit) {
        return outbox.across().lease(now, lease, limit);
    }

    @Override
    public boolean settle(OutboxEntry leased, Delivery next) {
        return outbox.of(leased.consultantId()).settle(leased, next);
    }

    @Override
    public Optional<OutboxEntry> find(OutboxEntryId id) {
        return outbox.across().find(id);
    }

    @Override
    public List<OutboxEntry> about(ConsultantId consultantId, Target target) {
        return outbox.of(consultantId).about(consultantId, target);
    }

    @Override
    public List<OutboxEntry> dead(int limit) {
        return outbox.across().dead(limit);
    }

    @Override
    public OutboxHealth health(Instant now) {
        return outbox.across().health(now);
    }

    @Override
    public int prune(Instant endedBefore, int limit) {
        return outbox.across().prune(endedBefore, limit);
    }
}
