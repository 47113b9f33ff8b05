package io.naksha.sessions.smtp;

import static io.naksha.sessions.smtp.Mails.failure;
import static io.naksha.sessions.smtp.Mails.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.spi.DeliveryException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTlsTest {
    private static final String SECRET = "a secret word";

    @TempDir
    private static Path folder;

    private static Certificates certificates;

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificates = Certificates.in(folder);
    }

    private static SmtpMailerBuilder secured(ScriptedServer server) {
        return Mails.mailer(server.port())
                .security(ConnectionSecurity.STARTTLS_REQUIRED)
                .credentials("studio", SECRET);
    }

    @Test
    void theLoginComesAfterTheHandshake() throws Exception {
        try (ScriptedServer server = ScriptedServer.withStartTls(certificates.context());
                SmtpMailer mailer =
                        secured(server).sslContext(certificates.context()).build()) {
            server.extensions.add("AUTH PLAIN");
            mailer.send(plain());

            assertThat(server.mails).hasSize(1);
            assertThat(server.commands)
                    .filteredOn(command -> !command.startsWith("EHLO"))
                    .first()
                    .isEqualTo("STARTTLS");
            assertThat(server.count(command -> command.startsWith("AUTH PLAIN")))
                    .isOne();
        }
    }

    @Test
    void withoutStartTlsNothingIsSent() {
        try (ScriptedServer server = ScriptedServer.plain();
                SmtpMailer mailer = secured(server).build()) {
            server.extensions.add("AUTH PLAIN");
            DeliveryException failure = failure(mailer, plain());

            assertThat(failure.kind()).isEqualTo(DeliveryException.Kind.PASSING);
            assertThat(failure).hasMessage("the mail server does not offer STARTTLS, which is required");
            assertThat(server.commands).noneMatch(command -> command.matches("(AUTH|MAIL).*"));
        }
    }

    @Test
    void aCertificateThatIsNotTrustedEndsIt() throws Exception {
        try (ScriptedServer server = ScriptedServer.withStartTls(certificates.context());
                SmtpMailer mailer = secured(server).build()) {
            assertUntrusted(server, failure(mailer, plain()));
        }
    }

    @Test
    void aCertificateOfAnotherHostEndsIt() throws Exception {
        try (ScriptedServer server = ScriptedServer.withStartTls(certificates.context());
                SmtpMailer mailer = secured(server)
                        .host("127.0.0.1")
                        .sslContext(certificates.context())
                        .build()) {
            assertUntrusted(server, failure(mailer, plain()));
        }
    }

    @Test
    void aServerWithoutLoginGetsNoMail() throws Exception {
        try (ScriptedServer server = ScriptedServer.withStartTls(certificates.context());
                SmtpMailer mailer =
                        secured(server).sslContext(certificates.context()).build()) {
            DeliveryException failure = failure(mailer, plain());

            assertThat(failure.kind()).isEqualTo(DeliveryException.Kind.PASSING);
            assertThat(failure).hasMessage("the mail server offers no login");
            assertThat(server.mails).isEmpty();
        }
    }

    private static void assertUntrusted(ScriptedServer server, DeliveryException failure) {
        assertThat(failure.kind()).isEqualTo(DeliveryException.Kind.PASSING);
        assertThat(failure).hasMessageContaining("certificate").hasNoCause();
        assertThat(server.commands).noneMatch(command -> command.matches("(AUTH|MAIL).*"));
    }
}
