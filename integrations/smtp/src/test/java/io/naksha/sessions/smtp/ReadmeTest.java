package io.naksha.sessions.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.inmemory.InMemoryStorage;
import io.naksha.sessions.spi.Storage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README's snippet, run. */
class ReadmeTest {
    @Test
    void mailsOverSmtp() {
        Storage storage = InMemoryStorage.create();
        String password = "secret";
        // spotless:off
        SmtpMailer mailer = SmtpMailer.builder()
                .host("smtp.example.org")
                .credentials("bookings", password)
                .from("bookings@example.org", "Example Coaching")
                .build();
        NakshaSessions naksha = NakshaSessions.builder().storage(storage).mailer(mailer).build();
        // spotless:on
        try (mailer;
                naksha) {
            assertThat(naksha.outbox().health().dead()).isZero();
        }
    }

    @Test
    void theReadmeShowsWhatStandsHere() throws Exception {
        String readme = Files.readString(Path.of("..", "..", "README.md"));
        String section = readme.substring(readme.indexOf("### Mail over SMTP"));
        String here =
                Files.readString(Path.of("src", "test", "java", "io", "naksha", "sessions", "smtp", "ReadmeTest.java"));
        String snippet = section.substring(section.indexOf("```java\n") + 8);

        assertThat(here).containsIgnoringWhitespaces(snippet.substring(0, snippet.indexOf("```")));
    }
}
