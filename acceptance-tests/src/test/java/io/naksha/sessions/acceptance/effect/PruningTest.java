package io.naksha.sessions.acceptance.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.effect.DispatchSettings;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.DeliveryException;
import io.naksha.sessions.spi.IdempotencyRecord;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is over goes after a while; what was given up stays. */
class PruningTest {
    private static final Duration ENTRIES = Duration.ofDays(2);
    private static final Duration RECORDS = Duration.ofDays(3);

    private final Stage stage =
            new Stage(settings -> settings.retention(new DispatchSettings.Retention(ENTRIES, RECORDS)));

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void entriesGoByWhenTheyEnded() {
        Session done = stage.create(SessionStatus.PENDING);
        stage.settle();
        stage.sent.failNext(1, DeliveryException.permanent("no", null));
        Session dead = stage.create(SessionStatus.PENDING);
        stage.settle();

        stage.clock.advance(ENTRIES);
        assertThat(stage.dispatcher.prune()).as("not a moment too early").isZero();
        stage.clock.advance(Duration.ofNanos(1_000));

        assertThat(stage.dispatcher.prune()).isEqualTo(1);
        assertThat(stage.entries(done)).isEmpty();
        assertThat(stage.state(dead, Effect.BOOKING_RECEIVED)).isEqualTo(OutboxState.DEAD);
    }

    @Test
    void pendingEntriesStayHoweverOld() {
        Session session = stage.create(SessionStatus.PENDING);
        stage.clock.advance(Duration.ofDays(400));

        assertThat(stage.dispatcher.prune()).isZero();
        assertThat(stage.entries(session)).hasSize(1);
    }

    @Test
    void manyAreRemovedInBites() {
        for (int i = 0; i < 1_100; i++) {
            stage.create(SessionStatus.PENDING);
        }
        stage.settle();
        stage.clock.advance(ENTRIES.plusSeconds(1));

        assertThat(stage.dispatcher.prune()).isEqualTo(1_100);
    }

    @Test
    void keysGoByWhenTheyWereUsed() {
        Session session = stage.create(SessionStatus.PENDING);
        stage.storage.inTransaction(unit -> {
            unit.consultants().lock(stage.jane.id());
            unit.idempotency()
                    .insert(new IdempotencyRecord(
                            stage.jane.id(),
                            IdempotencyRecord.Operation.BOOK,
                            "key",
                            "fingerprint",
                            session.id(),
                            stage.clock.instant()));
            return null;
        });
        stage.clock.advance(RECORDS);
        assertThat(stage.dispatcher.prune()).isZero();
        stage.clock.advance(Duration.ofSeconds(1));

        assertThat(stage.dispatcher.prune()).isEqualTo(1);
    }
}
