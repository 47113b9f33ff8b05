package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.spi.IdempotencyRecord;
import io.naksha.sessions.spi.IdempotencyRecord.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Idempotency keys are kept as they are, by consultant and operation, until they are pruned. */
abstract class IdempotencyRules extends Rules {
    private static final int MANY = 1_000;

    private Consultant consultant;
    private Session session;

    @BeforeEach
    final void insertSession() {
        consultant = newConsultant();
        session = stored(consultant, Samples.session(newClient(consultant)).build());
    }

    @Test
    void aRecordIsReadAsItWasWritten() {
        for (String key : List.of("k", "x".repeat(255), "\ud83d\udd11".repeat(127), "'\"\\%_ \t", "a\u00e9\u5b57")) {
            IdempotencyRecord record = insert(record(Operation.PAYMENT, key, Samples.NOW));
            assertThat(find(consultant.id(), Operation.PAYMENT, key)).as(key).contains(record);
        }
    }

    @Test
    void keysThatDifferInAnyByteAreDifferent() {
        List<String> keys =
                List.of("key", "KEY", "Key", "key ", " key", "k\u00e9y", "ke\u0301y", "\uff4bey", "key\u00a0");
        List<IdempotencyRecord> records = keys.stream()
                .map(key -> record(Operation.BOOK, key, Samples.NOW))
                .toList();
        for (IdempotencyRecord record : records) {
            assertThat(find(consultant.id(), Operation.BOOK, record.key()))
                    .as("[%s] before", record.key())
                    .isEmpty();
            insert(record);
        }
        for (IdempotencyRecord record : records) {
            assertThat(find(consultant.id(), Operation.BOOK, record.key()))
                    .as("[%s]", record.key())
                    .contains(record);
        }
    }

    @Test
    void aKeyBelongsToItsOperationAndConsultant() {
        IdempotencyRecord booked = insert(record(Operation.BOOK, "key", Samples.NOW));
        Consultant other = newConsultant();
        assertThat(find(consultant.id(), Operation.CREATE, "key")).isEmpty();
        assertThat(find(consultant.id(), Operation.PAYMENT, "key")).isEmpty();
        assertThat(find(other.id(), Operation.BOOK, "key")).isEmpty();
        IdempotencyRecord created = insert(record(Operation.CREATE, "key", Samples.NOW));
        assertThat(find(consultant.id(), Operation.BOOK, "key")).contains(booked);
        assertThat(find(consultant.id(), Operation.CREATE, "key")).contains(created);
    }

    @Test
    void oldRecordsArePruned() {
        Instant cutoff = Instant.parse("1990-01-01T00:00:00Z");
        pruneAll(cutoff);
        IntStream.range(0, 5)
                .forEach(index -> insert(record(Operation.BOOK, "old" + index, cutoff.minusSeconds(1L + index))));
        IdempotencyRecord atCutoff = insert(record(Operation.BOOK, "cutoff", cutoff));
        IdempotencyRecord fresh = insert(record(Operation.BOOK, "fresh", Samples.NOW));
        assertThat(prune(cutoff, 3)).isEqualTo(3);
        assertThat(prune(cutoff, 3)).isEqualTo(2);
        assertThat(prune(cutoff, 3)).isZero();
        IntStream.range(0, 5)
                .forEach(index -> assertThat(find(consultant.id(), Operation.BOOK, "old" + index))
                        .isEmpty());
        assertThat(find(consultant.id(), Operation.BOOK, "cutoff")).contains(atCutoff);
        assertThat(find(consultant.id(), Operation.BOOK, "fresh")).contains(fresh);
        pruneAll(cutoff.plusSeconds(1));
    }

    @Test
    void aPrunedKeyMayBeUsedAgain() {
        Instant old = Instant.parse("1991-01-01T00:00:00Z");
        insert(record(Operation.BOOK, "again", old));
        pruneAll(old.plusSeconds(1));
        IdempotencyRecord again = insert(record(Operation.BOOK, "again", Samples.NOW));
        assertThat(find(consultant.id(), Operation.BOOK, "again")).contains(again);
    }

    private void pruneAll(Instant cutoff) {
        int removed;
        do {
            removed = prune(cutoff, MANY);
        } while (removed > 0);
    }

    private int prune(Instant cutoff, int limit) {
        return inTransaction(unit -> unit.idempotency().prune(cutoff, limit));
    }

    private Optional<IdempotencyRecord> find(ConsultantId consultantId, Operation operation, String key) {
        return find(unit -> unit.idempotency().find(consultantId, operation, key));
    }

    private IdempotencyRecord insert(IdempotencyRecord record) {
        write(consultant, unit -> unit.idempotency().insert(record));
        return record;
    }

    private IdempotencyRecord record(Operation operation, String key, Instant createdAt) {
        SessionId made = session.id();
        String fingerprint = String.format(Locale.ROOT, "%064x", key.hashCode() & 0xffffffffL);
        return new IdempotencyRecord(consultant.id(), operation, key, fingerprint, made, createdAt);
    }
}
