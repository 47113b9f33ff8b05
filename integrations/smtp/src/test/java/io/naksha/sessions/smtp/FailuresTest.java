package io.naksha.sessions.smtp;

import static io.naksha.sessions.smtp.Mails.failure;
import static io.naksha.sessions.smtp.Mails.mailer;
import static io.naksha.sessions.smtp.Mails.plain;
import static io.naksha.sessions.smtp.ScriptedServer.CLOSE;
import static io.naksha.sessions.smtp.ScriptedServer.STALL;
import static io.naksha.sessions.spi.DeliveryException.Kind.OUTCOME_UNKNOWN;
import static io.naksha.sessions.spi.DeliveryException.Kind.PASSING;
import static io.naksha.sessions.spi.DeliveryException.Kind.PERMANENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.spi.DeliveryException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each failure means for the next try, and that it names nobody. */
class FailuresTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    private final ScriptedServer server = ScriptedServer.plain();
    private final SmtpMailer mailer = mailer(server.port()).build();

    @AfterEach
    void close() {
        mailer.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 451 4.3.0 try later,                          PASSING,   refused the sender: 451 4.3.0",
        "MAIL, 550 5.7.1 <bookings@studio.example> not you,  PERMANENT, refused the sender: 550 5.7.1",
        "MAIL, 530 5.7.0 log in first,                       PASSING,   wants another login: 530 5.7.0",
        "RCPT, 450 4.2.1 greylisted,                         PASSING,   refused the recipient: 450 4.2.1",
        "RCPT, 550 5.1.1 <carl.client@example.net> unknown,  PERMANENT, refused the recipient: 550 5.1.1",
        "RCPT, 559 carl.client@example.net,                  PERMANENT, refused the recipient: 559",
        "RCPT, 421 4.3.2 carl.client@example.net bye,        PASSING,   refused the recipient: 421 4.3.2",
        "DATA, 452 4.3.1 full,                               PASSING,   refused the message: 452 4.3.1",
        "DATA, 554 5.6.0 no,                                 PERMANENT, refused the message: 554 5.6.0",
        "., 451 4.7.1 carl.client@example.net later,         PASSING,   refused the message: 451 4.7.1",
        "., 554 5.7.1 spam to carl.client@example.net,       PERMANENT, refused the message: 554 5.7.1",
        "., 421 4.4.2 bye,                                   PASSING,   refused the message: 421 4.4.2",
        "GREETING, 554 5.3.2 no service for carl.client@example.net, PASSING, refused the connection: 554 5.3.2",
        "GREETING, 421 4.3.2 busy,                           PASSING,   refused the connection: 421 4.3.2"
    })
    void theFirstReplyDecides(String verb, String reply, DeliveryException.Kind kind, String text) {
        server.answer(verb, reply);

        DeliveryException failure = failure(mailer, plain());

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageEndingWith(text).hasNoCause();
        assertNamesNobody(failure);
    }

    @Test
    void whatIsRefusedForNowGoesLater() {
        server.answer("RCPT", "451 4.3.0 later");

        assertThat(failure(mailer, plain()).kind()).isEqualTo(PASSING);
        mailer.send(plain());

        assertThat(server.mails).hasSize(1);
        assertThat(server.connections)
                .as("the server stays, and so does the connection")
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"421 4.3.2 bye", "421-4.3.2 bye,\r\n421 4.3.2 and take your time"})
    void aServerThatShutsDownIsLeft(String bye) {
        server.answer("MAIL", bye);

        assertThat(failure(mailer, plain()).kind()).isEqualTo(PASSING);
        mailer.send(plain());

        assertThat(server.mails).hasSize(1);
        assertThat(server.connections).hasSize(2);
    }

    @Test
    void whatTheServerSaysAfterARefusalChangesNothing() {
        server.answer(".", "554 5.7.1 spam").answer("RSET", "421 4.3.2 bye");

        assertThat(failure(mailer, plain())).hasMessageEndingWith("554 5.7.1");
    }

    @ParameterizedTest
    @CsvSource({"GREETING", "EHLO", "MAIL", "RCPT", "DATA"})
    void aLostConnectionIsPassing(String verb) {
        server.answer(verb, CLOSE);

        DeliveryException failure = failure(mailer, plain());

        assertThat(failure.kind()).isEqualTo(PASSING);
        assertNamesNobody(failure);
        assertThat(server.mails).isEmpty();
    }

    @Test
    void afterTheLastDotTheOutcomeIsUnknown() {
        server.answer(".", CLOSE);

        DeliveryException failure = failure(mailer, plain());
        mailer.send(plain());

        assertThat(failure.kind()).isEqualTo(OUTCOME_UNKNOWN);
        assertNamesNobody(failure);
        assertThat(server.mails).hasSize(2);
        assertThat(server.mails)
                .allMatch(mail -> mail.contains("Message-ID: <0191/BOOKING_RECEIVED/1@studio.example>"));
    }

    @ParameterizedTest
    @CsvSource({"GREETING, PASSING", "EHLO, PASSING", "RCPT, PASSING", "., OUTCOME_UNKNOWN"})
    void aServerThatStallsIsGivenUp(String verb, DeliveryException.Kind kind) {
        server.answer(verb, STALL);
        try (SmtpMailer hasty =
                mailer(server.port()).timeouts(SHORT, SHORT, SHORT).build()) {
            DeliveryException failure = failure(hasty, plain());

            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure).hasMessageContaining("SocketTimeoutException");
            assertNamesNobody(failure);
        }
    }

    @Test
    void noServerIsPassing() {
        try (SmtpMailer lost = mailer(Ports.free()).build()) {
            DeliveryException failure = failure(lost, plain());

            assertThat(failure.kind()).isEqualTo(PASSING);
            assertThat(failure).hasMessage("no connection to the mail server: ConnectException");
        }
    }

    @Test
    void anAddressInUnicodeNeedsAServerForIt() {
        var unicode = plain(Mails.box("用户@example.net", "用户"));

        DeliveryException failure = failure(mailer, unicode);
        assertThat(failure.kind()).isEqualTo(PERMANENT);
        assertThat(failure).hasMessageContaining("SMTPUTF8");
        assertThat(server.count(command -> command.startsWith("MAIL"))).isZero();

        server.extensions.add("SMTPUTF8");
        try (SmtpMailer another = mailer(server.port()).build()) {
            another.send(unicode);
            another.send(plain());
        }
        assertThat(server.commands).contains("RCPT TO:<用户@example.net>");
        assertThat(server.mails.get(0)).contains("用户@example.net");
        assertThat(server.count(command -> command.contains(" SMTPUTF8")))
                .as("the other mail needs none")
                .isOne();
    }

    @Test
    void aDomainInUnicodeGoesInAscii() {
        mailer.send(plain(Mails.box("carl@bücher.example", "Carl")));

        assertThat(server.commands).contains("RCPT TO:<carl@xn--bcher-kva.example>");
    }

    @Test
    void aDomainThatJavaWouldMistakeForAnotherIsRefused() {
        for (String domain : List.of("straße.example", "STRAẞE.example", "νίκος.example")) {
            DeliveryException failure = Mails.failure(mailer, plain(Mails.box("carl@" + domain, "Carl")));
            assertThat(failure.kind()).as(domain).isEqualTo(DeliveryException.Kind.PERMANENT);
        }
        assertThat(server.commands).noneMatch(command -> command.startsWith("RCPT"));
    }

    private static void assertNamesNobody(DeliveryException failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain("carl", "bookings@", "Carl");
    }
}
