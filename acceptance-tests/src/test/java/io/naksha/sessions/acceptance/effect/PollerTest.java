package io.naksha.sessions.acceptance.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.naksha.sessions.effect.DispatchSettings;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.StorageException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The daemon that does what is due. */
class PollerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CountDownLatch answer = new CountDownLatch(1);
    private final Stage stage = new Stage(settings -> settings.pollInterval(Duration.ofMillis(5))
            .inlineDeadline(Duration.ofMillis(200))
            .workers(1)
            .batchSize(4)
            .retry(new DispatchSettings.Retry(10, Duration.ofMillis(1), Duration.ofMillis(1))));

    @AfterEach
    void close() {
        answer.countDown();
        stage.close();
    }

    private void hang() {
        try {
            answer.await();
        } catch (InterruptedException closing) {
            throw new IllegalStateException(closing);
        }
    }

    /** Lets time pass until it is done, since an entry may rest a little before it is tried again. */
    private void awaitDone(Session session, Effect effect) {
        await().atMost(PATIENCE).until(() -> {
            stage.clock.advance(Duration.ofSeconds(1));
            return stage.state(session, effect) == OutboxState.DONE;
        });
    }

    @Test
    void itDoesWhatIsDueAndStopsWhenItIsTold() {
        stage.dispatcher.start();
        stage.dispatcher.start();
        Session session = stage.create(SessionStatus.CONFIRMED);
        awaitDone(session, Effect.MEETING);
        awaitDone(session, Effect.SESSION_CONFIRMED);
        awaitDone(session, Effect.INVITATION);

        stage.dispatcher.close();

        Session later = stage.create(SessionStatus.PENDING);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("naksha-outbox") && thread.isAlive());
        assertThat(stage.state(later, Effect.BOOKING_RECEIVED)).isEqualTo(OutboxState.PENDING);
    }

    @Test
    void itStopsAloneAndStartsAgain() {
        stage.dispatcher.start();
        stage.dispatcher.stop();
        stage.dispatcher.stop();
        Session session = stage.create(SessionStatus.PENDING);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("naksha-outbox") && thread.isAlive());
        assertThat(stage.state(session, Effect.BOOKING_RECEIVED)).isEqualTo(OutboxState.PENDING);

        stage.dispatcher.start();
        awaitDone(session, Effect.BOOKING_RECEIVED);
    }

    @Test
    void itWorksOnDaemonThreads() {
        stage.dispatcher.start();
        awaitDone(stage.create(SessionStatus.PENDING), Effect.BOOKING_RECEIVED);

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("naksha-"))
                .isNotEmpty()
                .allMatch(Thread::isDaemon);
    }

    @Test
    void neitherErrorsNorADeadStorageStopIt() {
        stage.mailer.before.then(() -> {
            throw new OutOfMemoryError("of a mailer");
        });
        stage.dispatcher.start();
        Session first = stage.create(SessionStatus.PENDING);
        await().atMost(PATIENCE)
                .until(() ->
                        stage.entry(first, Effect.BOOKING_RECEIVED).delivery().attempts() == 1);
        stage.storage.failNext(20, () -> new StorageException("down", null));
        await().atMost(PATIENCE).until(stage.storage::isUpAgain);
        stage.storage.failNextWithError(3);
        await().atMost(PATIENCE).until(stage.storage::isUpAgain);

        awaitDone(first, Effect.BOOKING_RECEIVED);
    }

    @Test
    void aPlatformThatHangsHoldsUpNoMailOfOthers() {
        stage.links.before.then(8, this::hang);
        stage.dispatcher.start();
        for (int i = 0; i < 8; i++) {
            stage.create(SessionStatus.CONFIRMED);
        }
        Session other = stage.create(SessionStatus.PENDING);

        awaitDone(other, Effect.BOOKING_RECEIVED);
        assertThat(answer.getCount()).as("the platform still hangs").isEqualTo(1);
    }

    @Test
    void itPrunes() {
        Session session = stage.create(SessionStatus.PENDING);
        stage.settle();
        stage.clock.advance(Duration.ofDays(8));

        stage.dispatcher.start();

        await().atMost(PATIENCE).until(() -> stage.entries(session).isEmpty());
        assertThat(stage.dispatcher.health().pending()).isZero();
    }
}
