package io.naksha.sessions.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the libraries below log when all goes wrong, at the level that they come with. */
class QuietTest {
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord message) {
            logged.add(new SimpleFormatter().format(message));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Test
    void theEarIsOpen() {
        heard(() -> Logger.getLogger("org.eclipse.angus.mail").info("a word"));

        assertThat(logged).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
    void nobodyIsNamed(String verb) {
        try (ScriptedServer server = ScriptedServer.plain();
                SmtpMailer mailer = Mails.mailer(server.port()).build()) {
            server.answer(verb, "550 5.1.1 carl.client@example.net", ScriptedServer.CLOSE);
            heard(() -> {
                Mails.failure(mailer, Mails.plain());
                Mails.failure(mailer, Mails.plain());
                Mails.failure(mailer, Mails.plain(Mails.box("用@example.net", "Carl")));
            });
        }
        assertThat(logged).noneMatch(line -> line.contains("carl") || line.contains("Carl") || line.contains("用"));
    }

    private void heard(Runnable work) {
        Logger root = Logger.getLogger("");
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
        try {
            work.run();
        } finally {
            root.removeHandler(handler);
        }
    }
}
