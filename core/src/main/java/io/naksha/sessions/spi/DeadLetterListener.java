package io.naksha.sessions.spi;

import io.naksha.sessions.outbox.OutboxEntry;

/** Hears of outbox entries that were given up, so that an operator can be told. An exception is logged and harms nobody. */
@FunctionalInterface
public interface DeadLetterListener {
    /** Called after the entry was marked dead. */
    void onDeadLetter(OutboxEntry entry);
}
