package io.naksha.sessions.spi;

import io.naksha.sessions.notification.MailMessage;

/** Sends mail. Called by several threads at once, never inside a transaction. */
@FunctionalInterface
public interface Mailer {
    /**
     * Hands a message over to be delivered. The same message may come again, with the same deduplication key.
     *
     * @throws DeliveryException where that failed; any other exception counts as passing
     */
    void send(MailMessage message);
}
