package io.naksha.sessions.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.common.ValidationException;
import jakarta.mail.Session;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final SmtpMailerBuilder builder = SmtpMailer.builder();

    @Test
    void hostAndSenderAreRequired() {
        assertThatIllegalStateException().isThrownBy(builder::build);
        assertThatIllegalStateException()
                .isThrownBy(() -> builder.host("mail.example.org").build());
        builder.from("studio@example.org", "").build().close();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> builder.host(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.host(""));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.host("a\nb"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.helloName("a b"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.port(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.port(65_536));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.credentials("", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.credentials("x", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.timeouts(Duration.ZERO, SECOND, SECOND));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.timeouts(SECOND, Duration.ofDays(1), SECOND));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.timeouts(SECOND, SECOND, SECOND.negated()));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.connections(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.keepOpen(SECOND.negated()));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.waitForConnection(SECOND.negated()));
        assertThatThrownBy(() -> builder.from("nobody", "")).isInstanceOf(ValidationException.class);
    }

    @Test
    void nothingShowsSecrets() {
        builder.host("mail.example.org").credentials("the user", "the password").from("studio@example.org", "Jane");
        ServerSettings settings = new ServerSettings(
                "mail.example.org",
                25,
                ConnectionSecurity.NONE,
                new Credentials("the user", "the password"),
                null,
                Timeouts.DEFAULTS,
                null);

        assertThat(builder + " " + settings + " " + MailAddress.of(Mails.box("studio@example.org", "Jane")))
                .doesNotContain("the user", "the password", "studio", "Jane");
    }

    @Test
    void eachTimeoutReachesItsStep() {
        Timeouts timeouts = new Timeouts(SECOND, SECOND.multipliedBy(2), SECOND.multipliedBy(3));
        Session session = new ServerSettings("a", 25, ConnectionSecurity.NONE, null, null, timeouts, null).session();

        assertThat(session.getProperty("mail.smtp.connectiontimeout")).isEqualTo("1000");
        assertThat(session.getProperty("mail.smtp.timeout")).isEqualTo("2000");
        assertThat(session.getProperty("mail.smtp.writetimeout")).isEqualTo("3000");
    }

    @ParameterizedTest
    @CsvSource({"NONE, 25", "STARTTLS_REQUIRED, 587", "IMPLICIT_TLS, 465"})
    void eachProtectionHasItsPort(ConnectionSecurity security, int port) {
        assertThat(security.defaultPort()).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a@b", "ключ", "<a>", "a..b"})
    void aKeyThatIsNoMessageIdIsDigested(String key) {
        assertThat(MessageIds.of(key, "example.org"))
                .matches("<[0-9a-f]{64}@example\\.org>")
                .isEqualTo(MessageIds.of(key, "example.org"))
                .isNotEqualTo(MessageIds.of(key + "x", "example.org"));
    }
}
