package io.naksha.sessions.acceptance.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.acceptance.support.StorageKind;
import io.naksha.sessions.effect.OutboxDispatcher;
import io.naksha.sessions.notification.MailMessage;
import io.naksha.sessions.session.SessionStatus;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several dispatchers on one storage do each thing once. */
class SharedStorageTest {
    private static final int SESSIONS = 150;
    private static final int DISPATCHERS = 4;

    @ParameterizedTest
    @EnumSource(StorageKind.class)
    void eachEntryIsCarriedOutOnce(StorageKind kind) throws Exception {
        try (Stage stage = new Stage(kind, settings -> settings.batchSize(3))) {
            IntStream.range(0, SESSIONS).forEach(i -> stage.create(SessionStatus.CONFIRMED));

            for (int round = 0; stage.dispatcher.health().pending() > 0; round++) {
                assertThat(round).as("rounds").isLessThan(20);
                drainTogether(stage);
                stage.clock.advance(Duration.ofSeconds(5)); // mails may have looked before the room was there
            }

            assertThat(stage.links.requests).hasSize(SESSIONS);
            assertThat(stage.rooms.open()).hasSize(SESSIONS);
            assertThat(stage.sent.messages())
                    .hasSize(2 * SESSIONS)
                    .extracting(MailMessage::deduplicationKey)
                    .doesNotHaveDuplicates();
            assertThat(stage.sent.messages()).allMatch(mail -> mail.text().contains("Join here"));
        }
    }

    private static void drainTogether(Stage stage) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(DISPATCHERS);
        try {
            List<Future<Integer>> drained = threads.invokeAll(IntStream.range(0, DISPATCHERS)
                    .<Callable<Integer>>mapToObj(i -> () -> drain(stage.another(settings -> settings.batchSize(3))))
                    .toList());
            for (Future<Integer> each : drained) {
                assertThat(each.get()).isNotNegative();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static int drain(OutboxDispatcher dispatcher) {
        try (dispatcher) {
            int total = 0;
            for (int done = dispatcher.dispatchDue(); done > 0; done = dispatcher.dispatchDue()) {
                total += done;
            }
            return total;
        }
    }
}
