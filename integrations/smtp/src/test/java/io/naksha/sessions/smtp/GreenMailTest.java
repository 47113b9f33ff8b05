package io.naksha.sessions.smtp;

import static io.naksha.sessions.smtp.Mails.failure;
import static io.naksha.sessions.smtp.Mails.plain;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.naksha.sessions.spi.DeliveryException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Login and TLS against a mail server that others wrote. */
class GreenMailTest {
    private static final String SECRET = "a secret word";

    @TempDir
    private static Path folder;

    private static Certificates certificates;

    private final ServerSetup plain = new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private final ServerSetup secured = new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTPS);
    private final GreenMail server = new GreenMail(new ServerSetup[] {plain, secured});

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificates = Certificates.in(folder);
        System.setProperty(
                DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY,
                certificates.file().toString());
    }

    @AfterAll
    static void forgetCertificates() {
        System.clearProperty(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY);
    }

    @BeforeEach
    void start() {
        server.start();
        server.setUser("studio@studio.example", "studio", SECRET);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private SmtpMailerBuilder tls() {
        return Mails.mailer(secured.getPort())
                .security(ConnectionSecurity.IMPLICIT_TLS)
                .credentials("studio", SECRET);
    }

    @Test
    void sendsAfterLogin() {
        try (SmtpMailer mailer =
                Mails.mailer(plain.getPort()).credentials("studio", SECRET).build()) {
            mailer.send(plain());
        }
        assertThat(server.getReceivedMessagesForDomain("example.net")).hasSize(1);
    }

    @Test
    void sendsOverTls() throws Exception {
        try (SmtpMailer mailer = tls().sslContext(certificates.context()).build()) {
            mailer.send(plain());
            mailer.send(plain());
        }
        assertThat(server.getReceivedMessagesForDomain("example.net")).hasSize(2);
    }

    @Test
    void aWrongPasswordIsToBeMended() {
        try (SmtpMailer mailer = Mails.mailer(plain.getPort())
                .credentials("studio", "not " + SECRET)
                .build()) {
            DeliveryException failure = failure(mailer, plain());

            assertThat(failure.kind()).isEqualTo(DeliveryException.Kind.PASSING);
            assertThat(failure)
                    .hasMessageStartingWith("the mail server does not accept the login")
                    .hasNoCause();
            assertThat(failure.getMessage()).doesNotContain(SECRET, "studio");
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aCertificateThatIsNotTrustedGetsNoMail() {
        try (SmtpMailer mailer = tls().build()) {
            assertUntrusted(failure(mailer, plain()));
        }
    }

    @Test
    void aCertificateOfAnotherHostGetsNoMail() throws Exception {
        try (SmtpMailer mailer =
                tls().host("127.0.0.1").sslContext(certificates.context()).build()) {
            assertUntrusted(failure(mailer, plain()));
        }
    }

    private void assertUntrusted(DeliveryException failure) {
        assertThat(failure.kind()).isEqualTo(DeliveryException.Kind.PASSING);
        assertThat(failure).hasMessageContaining("certificate").hasNoCause();
        assertThat(server.getReceivedMessages()).isEmpty();
    }
}
