package io.naksha.sessions.inmemory;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.IdempotencyRecord;
import java.util.Comparator;

/** What is unique among idempotency records. */
record IdempotencyKey(ConsultantId consultantId, IdempotencyRecord.Operation operation, String key)
        implements Comparable<IdempotencyKey> {
    private static final Comparator<IdempotencyKey> ORDER = Comparator.comparing(IdempotencyKey::consultantId)
            .thenComparing(IdempotencyKey::operation)
            .thenComparing(IdempotencyKey::key);

    static IdempotencyKey of(IdempotencyRecord row) {
        return new IdempotencyKey(row.consultantId(), row.operation(), row.key());
    }

    @Override
    public int compareTo(IdempotencyKey other) {
        return ORDER.compare(this, other);
    }
}
