package io.naksha.sessions.smtp;

import static io.naksha.sessions.smtp.Mails.failure;
import static io.naksha.sessions.smtp.Mails.mailer;
import static io.naksha.sessions.smtp.Mails.plain;
import static io.naksha.sessions.smtp.ScriptedServer.STALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.naksha.sessions.spi.DeliveryException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoolTest {
    private final ScriptedServer server = ScriptedServer.plain();
    private final MutableClock clock = new MutableClock("2026-03-02T12:00:00Z");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void oneConnectionServesOneMessageAfterAnother() {
        try (SmtpMailer mailer = mailer(server.port()).clock(clock).build()) {
            mailer.send(plain());
            mailer.send(plain());
        }
        assertThat(server.mails).hasSize(2);
        assertThat(server.connections).hasSize(1);
        await().until(() -> server.commands.contains("QUIT"));
    }

    @Test
    void theServerIsGreetedByTheNameThatIsSet() {
        try (SmtpMailer mailer =
                mailer(server.port()).helloName("app.studio.example").build()) {
            mailer.send(plain());
        }
        assertThat(server.commands).first().isEqualTo("EHLO app.studio.example");
    }

    @Test
    void eachMessageHasItsOwnConnectionWhereThatIsWanted() {
        try (SmtpMailer mailer = mailer(server.port()).keepOpen(Duration.ZERO).build()) {
            mailer.send(plain());
            mailer.send(plain());
            await().until(() -> server.count("QUIT"::equals) == 2);
        }
        assertThat(server.mails).hasSize(2);
        assertThat(server.connections).hasSize(2);
    }

    @Test
    void aConnectionThatTheServerClosedIsReplaced() {
        try (SmtpMailer mailer = mailer(server.port()).clock(clock).build()) {
            mailer.send(plain());
            server.closeConnections();
            mailer.send(plain());
        }
        assertThat(server.mails).hasSize(2);
        assertThat(server.connections).hasSize(2);
    }

    @Test
    void aConnectionThatTheServerIsAboutToCloseIsReplaced() {
        try (SmtpMailer mailer = mailer(server.port()).clock(clock).build()) {
            mailer.send(plain());
            server.answer("RSET", "421 4.4.2 idle for too long");
            mailer.send(plain());
        }
        assertThat(server.mails).hasSize(2);
        assertThat(server.connections).hasSize(2);
    }

    @Test
    void aConnectionThatWasIdleForLongIsNotTriedAtAll() {
        try (SmtpMailer mailer = mailer(server.port())
                .clock(clock)
                .keepOpen(Duration.ofSeconds(30))
                .build()) {
            mailer.send(plain());
            clock.advance(Duration.ofSeconds(30));
            mailer.send(plain());
        }
        assertThat(server.connections).hasSize(2);
        assertThat(server.commands).doesNotContain("RSET");
    }

    @Test
    void whoFindsAllBusyTriesLater() {
        server.answer("RCPT", STALL);
        try (SmtpMailer mailer = mailer(server.port())
                .connections(1)
                .waitForConnection(Duration.ofMillis(50))
                .build()) {
            CompletableFuture<Void> stalled = CompletableFuture.runAsync(() -> mailer.send(plain()));
            await().until(() -> server.count(command -> command.startsWith("RCPT")) == 1);

            DeliveryException failure = failure(mailer, plain());
            assertThat(failure.kind()).isEqualTo(DeliveryException.Kind.PASSING);
            assertThat(failure).hasMessageContaining("busy");

            server.closeConnections();
            await().until(stalled::isCompletedExceptionally);
            mailer.send(plain());
        }
        assertThat(server.mails).hasSize(1);
    }

    @Test
    void manyThreadsShareFewConnections() {
        try (SmtpMailer mailer = mailer(server.port()).connections(2).build()) {
            CompletableFuture.allOf(IntStream.range(0, 20)
                            .mapToObj(number -> CompletableFuture.runAsync(() -> mailer.send(plain())))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
        assertThat(server.mails).hasSize(20);
        assertThat(server.connections).hasSizeBetween(1, 2);
    }

    @Test
    void whoIsInterruptedWhileWaitingTriesLater() {
        try (SmtpMailer mailer = mailer(server.port()).build()) {
            Thread.currentThread().interrupt();

            DeliveryException failure = failure(mailer, plain());

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure.kind()).isEqualTo(DeliveryException.Kind.PASSING);
        }
    }

    @Test
    void aClosedMailerSendsNothing() {
        SmtpMailer mailer = mailer(server.port()).build();
        mailer.close();
        mailer.close();

        DeliveryException failure = failure(mailer, plain());

        assertThat(failure.kind()).isEqualTo(DeliveryException.Kind.PASSING);
        assertThat(server.connections).isEmpty();
    }
}
