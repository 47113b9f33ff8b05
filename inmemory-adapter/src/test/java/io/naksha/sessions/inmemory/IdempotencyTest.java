package io.naksha.sessions.inmemory;

import static io.naksha.sessions.inmemory.Racing.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.spi.IdempotencyRecord;
import io.naksha.sessions.spi.StorageException;
import io.naksha.sessions.spi.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Idempotency records beside open transactions. */
class IdempotencyTest {
    private static final int OLD = 400;

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final Consultant jane = Samples.consultant("jane-doe");

    @BeforeEach
    void fill() {
        write(unit -> {
            unit.consultants().insert(jane);
            for (int number = 0; number < OLD; number++) {
                unit.idempotency().insert(used("old " + number, Samples.NOW));
            }
        });
    }

    private void write(Consumer<UnitOfWork> work) {
        storage.<Object>inTransaction(unit -> {
            work.accept(unit);
            return null;
        });
    }

    private IdempotencyRecord used(String key, Instant at) {
        return new IdempotencyRecord(
                jane.id(), IdempotencyRecord.Operation.BOOK, key, "0".repeat(64), new SessionId(new UUID(1, 1)), at);
    }

    @Test
    void aKeyIsUsedOnce() {
        IdempotencyRecord first = used("key", Samples.NOW);
        write(unit -> {
            unit.idempotency().insert(first);
            assertThat(unit.idempotency().find(jane.id(), first.operation(), "key"))
                    .contains(first);
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> unit.idempotency().insert(used("key", Samples.NOW.plusSeconds(1))));
        });
        assertThat(storage.committed().idempotency().byKey()).hasSize(OLD + 1);
        assertThat(storage.committed().idempotency().byCreation()).hasSize(OLD + 1);
    }

    @Test
    void aPrunedRecordIsCountedOnceAndNewOnesStay() throws Exception {
        IdempotencyRecord young = used("young", Samples.NOW.plus(Duration.ofDays(2)));
        write(unit -> unit.idempotency().insert(young));
        Instant yesterday = Samples.NOW.plus(Duration.ofDays(1));
        List<Integer> counts = race(8, number -> {
            int count = 0;
            while (storage.<Integer>inTransaction(unit -> unit.idempotency().prune(yesterday, 1)) > 0) {
                count++;
            }
            return count;
        });
        assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(OLD);
        assertThat(storage.committed().idempotency().byCreation().values()).containsExactly(young);
    }
}
