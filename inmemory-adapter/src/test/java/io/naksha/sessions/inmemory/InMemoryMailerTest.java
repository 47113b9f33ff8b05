package io.naksha.sessions.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.notification.MailMessage;
import io.naksha.sessions.notification.Mailbox;
import io.naksha.sessions.spi.DeliveryException;
import org.junit.jupiter.api.Test;

class InMemoryMailerTest {
    private final InMemoryMailer mailer = InMemoryMailer.create();

    private static MailMessage message(String key, String to) {
        return new MailMessage(key, new Mailbox(EmailAddress.of(to), ""), null, "Hello", "text", "<p>html</p>", null);
    }

    @Test
    void messagesAreKeptInOrder() {
        MailMessage one = message("1", "ann@example.com");
        MailMessage two = message("2", "ben@example.com");
        MailMessage three = message("3", "Ann@Example.com");
        mailer.send(one);
        mailer.send(two);
        mailer.send(three);
        assertThat(mailer.messages()).containsExactly(one, two, three);
        assertThat(mailer.to(EmailAddress.of("ANN@example.com"))).containsExactly(one, three);
        mailer.clear();
        assertThat(mailer.messages()).isEmpty();
    }

    @Test
    void itFailsAsOftenAsItWasTold() {
        DeliveryException passing = DeliveryException.passing("busy", null);
        DeliveryException permanent = DeliveryException.permanent("unknown", null);
        mailer.failNext(2, passing);
        mailer.failNext(1, permanent);
        MailMessage message = message("1", "ann@example.com");
        for (DeliveryException expected : new DeliveryException[] {passing, passing, permanent}) {
            assertThatExceptionOfType(DeliveryException.class)
                    .isThrownBy(() -> mailer.send(message))
                    .isSameAs(expected);
        }
        assertThat(mailer.messages()).isEmpty();
        mailer.send(message);
        assertThat(mailer.messages()).containsExactly(message);
    }
}
