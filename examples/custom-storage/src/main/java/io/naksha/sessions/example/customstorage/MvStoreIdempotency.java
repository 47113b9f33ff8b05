package io.naksha.sessions.example.customstorage;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.IdempotencyRecord;
import io.naksha.sessions.spi.IdempotencyRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which requests with a key were carried out. */
final class MvStoreIdempotency implements IdempotencyRepository {
    private final Table<IdempotencyRecord> records;

    MvStoreIdempotency(MvStoreUnit unit) {
        records = unit.table("idempotency", IdempotencyRecord.class);
    }

    @Override
    public Optional<IdempotencyRecord> find(
            ConsultantId consultantId, IdempotencyRecord.Operation operation, String key) {
        return records.find(consultantId, operation, key);
    }

    @Override
    public void insert(IdempotencyRecord record) {
        records.insert(record, record.consultantId(), record.operation(), record.key());
    }

    @Override
    public int prune(Instant createdBefore, int limit) {
        List<IdempotencyRecord> old = records.scan().stream()
                .filter(record -> record.createdAt().isBefore(createdBefore))
                .limit(limit)
                .toList();
        old.forEach(record -> records.remove(record.consultantId(), record.operation(), record.key()));
        return old.size();
    }
}
