package io.naksha.sessions.tck;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.IdempotencyRecord;
import io.naksha.sessions.spi.IdempotencyRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The idempotency records in a state. */
class ReferenceIdempotency implements IdempotencyRepository {
    private final Supplier<State> state;

    ReferenceIdempotency(Supplier<State> state) {
        this.state = state;
    }

    @Override
    public Optional<IdempotencyRecord> find(
            ConsultantId consultantId, IdempotencyRecord.Operation operation, String key) {
        return Optional.ofNullable(state.get().idempotency.get(key(consultantId, operation, key)));
    }

    @Override
    public void insert(IdempotencyRecord record) {
        state.get().idempotency.put(key(record.consultantId(), record.operation(), record.key()), record);
    }

    @Override
    public int prune(Instant createdBefore, int limit) {
        List<State.Key> old = state.get().idempotency.entrySet().stream()
                .filter(entry -> entry.getValue().createdAt().isBefore(createdBefore))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(state.get().idempotency::remove);
        return old.size();
    }

    private State.Key key(ConsultantId consultantId, IdempotencyRecord.Operation operation, String key) {
        return new State.Key(consultantId, operation + " " + normalized(key));
    }

    String normalized(String key) {
        return key;
    }
}
