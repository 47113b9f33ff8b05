package io.naksha.sessions.inmemory;

import io.naksha.sessions.common.Micros;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.IdempotencyRecord;
import io.naksha.sessions.spi.IdempotencyRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The idempotency records as one transaction sees them. */
final class InMemoryIdempotency implements IdempotencyRepository {
    private final Transaction transaction;

    InMemoryIdempotency(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Optional<IdempotencyRecord> find(
            ConsultantId consultantId, IdempotencyRecord.Operation operation, String key) {
        return Optional.ofNullable(
                transaction.idempotency().byKey().get(new IdempotencyKey(consultantId, operation, key)));
    }

    @Override
    public void insert(IdempotencyRecord record) {
        transaction.writing(record.consultantId());
        Rows.requireAbsent(transaction.idempotency().byKey(), IdempotencyKey.of(record));
        transaction.changeIdempotency(book -> book.put(record));
    }

    @Override
    public int prune(Instant createdBefore, int limit) {
        Instant before = Micros.truncate(createdBefore);
        // What is held is read again: another prune may have removed it before it could be held.
        List<IdempotencyRecord> old = transaction.idempotency().byCreation().values().stream()
                .takeWhile(row -> row.createdAt().isBefore(before))
                .filter(row -> transaction.holdIfFree(IdempotencyKey.of(row)))
                .filter(row -> row.equals(transaction.idempotency().byKey().get(IdempotencyKey.of(row))))
                .limit(limit)
                .toList();
        old.forEach(row -> transaction.changeIdempotency(book -> book.remove(row)));
        return old.size();
    }
}
