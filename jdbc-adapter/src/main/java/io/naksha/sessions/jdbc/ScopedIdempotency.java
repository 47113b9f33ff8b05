package io.naksha.sessions.jdbc;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.IdempotencyRecord;
import io.naksha.sessions.spi.IdempotencyRepository;
import java.time.Instant;
import java.util.Optional;

/** The idempotency keys; only pruning is across consultants. */
record ScopedIdempotency(Scoped<IdempotencyRepository> keys) implements IdempotencyRepository {
    @Override
    public Optional<IdempotencyRecord> find(
            ConsultantId consultantId, IdempotencyRecord.Operation operation, String key) {
        return keys.of(consultantId).find(consultantId, operation, key);
    }

    @Override
    public void insert(IdempotencyRecord made) {
        keys.of(made.consultantId()).insert(made);
    }

    @Override
    public int prune(Instant createdBefore, int limit) {
        return keys.across().prune(createdBefore, limit);
    }
}
