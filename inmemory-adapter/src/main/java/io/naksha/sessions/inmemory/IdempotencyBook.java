package io.naksha.sessions.inmemory;

import io.naksha.sessions.spi.IdempotencyRecord;
import java.time.Instant;
import java.util.Comparator;
import org.pcollections.TreePMap;

/** The idempotency records of all consultants. Immutable. */
record IdempotencyBook(
        TreePMap<IdempotencyKey, IdempotencyRecord> byKey, TreePMap<Made, IdempotencyRecord> byCreation) {
    static final IdempotencyBook EMPTY = new IdempotencyBook(TreePMap.empty(), TreePMap.empty());

    /** When a record was made, and which one it is. */
    record Made(Instant at, IdempotencyKey key) implements Comparable<Made> {
        private static final Comparator<Made> ORDER =
                Comparator.comparing(Made::at).thenComparing(Made::key);

        static Made of(IdempotencyRecord row) {
            return new Made(row.createdAt(), IdempotencyKey.of(row));
        }

        @Override
        public int compareTo(Made other) {
            return ORDER.compare(this, other);
        }
    }

    IdempotencyBook put(IdempotencyRecord row) {
        return new IdempotencyBook(byKey.plus(IdempotencyKey.of(row), row), byCreation.plus(Made.of(row), row));
    }

    IdempotencyBook remove(IdempotencyRecord row) {
        return new IdempotencyBook(byKey.minus(IdempotencyKey.of(row)), byCreation.minus(Made.of(row)));
    }
}
