package io.naksha.sessions.inmemory;

import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.notification.MailMessage;
import io.naksha.sessions.spi.DeliveryException;
import io.naksha.sessions.spi.Mailer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps messages instead of sending them, for tests and trials. Safe for use by several threads. */
public final class InMemoryMailer implements Mailer {
    private final List<MailMessage> messages = new CopyOnWriteArrayList<>();
    private final Failures failures = new Failures();

    private InMemoryMailer() {}

    /** A mailer without messages. */
    public static InMemoryMailer create() {
        return new InMemoryMailer();
    }

    @Override
    public void send(MailMessage message) {
        failures.throwNext();
        messages.add(message);
    }

    /** Makes the next calls fail, behind those that are to fail already; a call that fails keeps no message. */
    public void failNext(int times, DeliveryException failure) {
        failures.add(times, failure);
    }

    /** The messages so far, in the order they came; also those that came twice. */
    public List<MailMessage> messages() {
        return List.copyOf(messages);
    }

    /** The messages to an address, in the order they came. */
    public List<MailMessage> to(EmailAddress address) {
        return messages.stream()
                .filter(message -> message.to().address().key().equals(address.key()))
                .toList();
    }

    /** Forgets the messages so far. */
    public void clear() {
        messages.clear();
    }
}
