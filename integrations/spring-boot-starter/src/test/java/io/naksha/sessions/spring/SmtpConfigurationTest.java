package io.naksha.sessions.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.inmemory.InMemoryMailer;
import io.naksha.sessions.inmemory.InMemoryStorage;
import io.naksha.sessions.smtp.ConnectionSecurity;
import io.naksha.sessions.smtp.SmtpMailer;
import io.naksha.sessions.spi.Mailer;
import io.naksha.sessions.spi.Storage;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** When there is mail over SMTP. */
class SmtpConfigurationTest {
    private static final String SMTP = "naksha.sessions.smtp.";

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(NakshaSessionsAutoConfiguration.class, SslAutoConfiguration.class))
            .withBean(Storage.class, InMemoryStorage::create);
    private final ApplicationContextRunner mailing =
            application.withPropertyValues(SMTP + "host=mail.example.org", SMTP + "from=bookings@example.org");

    @Test
    void aServerIsEnough() {
        mailing.run(context -> {
            assertThat(context).getBean(Mailer.class).isInstanceOf(SmtpMailer.class);
            SmtpProperties properties = context.getBean(SmtpProperties.class);
            assertThat(properties.security()).isEqualTo(ConnectionSecurity.STARTTLS_REQUIRED);
            assertThat(properties.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
            assertThat(properties).hasToString("SmtpProperties[mail.example.org]");
        });
    }

    @Test
    void everythingElseCanBeSet() {
        mailing.withPropertyValues(
                        SMTP + "port=2525",
                        SMTP + "security=implicit-tls",
                        SMTP + "username=jane",
                        SMTP + "password=secret",
                        SMTP + "from-name=Example Coaching",
                        SMTP + "hello-name=app.example.org",
                        SMTP + "connections=2",
                        SMTP + "keep-open=0s")
                .run(context -> assertThat(context).hasSingleBean(SmtpMailer.class));
    }

    @Test
    void whatTheMailerRefusesKeepsTheApplicationFromStarting() {
        mailing.withPropertyValues(SMTP + "username=jane")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessage("user and password must not be empty"));
        mailing.withPropertyValues(SMTP + "password=secret")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("naksha.sessions.smtp.password is set, and its username is not"));
        application
                .withPropertyValues(SMTP + "host=mail.example.org")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessage("host and sender are required"));
        mailing.withPropertyValues(SMTP + "ssl-bundle=unknown")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("unknown"));
    }

    @Test
    void thereIsNoneWithoutAServerOrTheModule() {
        application.run(context -> assertThat(context).doesNotHaveBean(Mailer.class));
        mailing.withClassLoader(new FilteredClassLoader(SmtpMailer.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Mailer.class));
    }

    @Test
    void theApplicationsOwnMailerComesFirst() {
        mailing.withBean(InMemoryMailer.class, InMemoryMailer::create)
                .run(context -> assertThat(context).getBean(Mailer.class).isInstanceOf(InMemoryMailer.class));
    }
}
