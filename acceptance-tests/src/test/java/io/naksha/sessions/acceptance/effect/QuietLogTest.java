package io.naksha.sessions.acceptance.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.DeliveryException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is logged and stored of a failure names nobody. */
class QuietLogTest {
    private static final String[] PERSONAL = {
        "carl@client.example",
        "jane@consult.example",
        "Carl",
        "Clientson",
        "Jane",
        "Doe",
        People.TITLE,
        "shared notes",
        "private notes",
        "+49 30",
        "ill "
    };

    private final Stage stage = new Stage();
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final PrintStream console = System.err;

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        System.setErr(console);
        stage.close();
    }

    private void fail(RuntimeException failure) {
        stage.mailer.before.then(() -> {
            throw failure;
        });
    }

    @Test
    void aWholeRunWithEveryKindOfTroubleNamesNobody() {
        Session session = stage.book(SessionStatus.PENDING);
        fail(new IllegalStateException("550 carl@client.example: Carl Clientson unknown"));
        fail(DeliveryException.passing("busy", new IllegalStateException("jane@consult.example")));
        stage.settle();
        stage.settleAfter(Duration.ofMinutes(1));
        stage.mailer.after.then(() -> stage.storage.failNext(2));
        stage.confirm(session);
        stage.settle();
        stage.settleAfter(Duration.ofMinutes(2));
        stage.mailer.after.then(() -> stage.clock.advance(Stage.LEASE));
        fail(DeliveryException.permanent("mailbox unknown", null));
        stage.cancel(session, Cancellation.Party.CLIENT);
        stage.settle();
        stage.settleAfter(Duration.ofMinutes(2));

        String log = logged.toString(StandardCharsets.UTF_8);
        assertThat(log)
                .contains("IllegalStateException", "DeliveryException PASSING: busy", "could not be settled", "DEAD")
                .doesNotContain(PERSONAL);
        assertThat(stage.entries(session))
                .anyMatch(entry -> entry.delivery().lastError() != null)
                .allSatisfy(QuietLogTest::assertNamesNobody);
        stage.sent.messages().forEach(mail -> assertThat(mail.toString()).doesNotContain(PERSONAL));
        stage.links.requests.forEach(request -> assertThat(request.toString()).doesNotContain(PERSONAL));
    }

    @Test
    void aLostLeaseIsLogged() {
        Session session = stage.create(SessionStatus.PENDING);
        stage.mailer.after.then(() -> {
            stage.clock.advance(Stage.LEASE);
            try (var other = stage.another(settings -> settings)) {
                other.dispatchDue();
            }
        });

        stage.settle();

        OutboxEntry entry = stage.entry(session, Effect.BOOKING_RECEIVED);
        assertThat(logged.toString(StandardCharsets.UTF_8))
                .contains("lost the lease of outbox entry " + entry.id())
                .doesNotContain(PERSONAL);
    }

    private static void assertNamesNobody(OutboxEntry entry) {
        assertThat(entry.toString()).doesNotContain(PERSONAL);
    }
}
