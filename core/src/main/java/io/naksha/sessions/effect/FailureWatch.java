package io.naksha.sessions.effect;

import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.spi.DeadLetterListener;
import io.naksha.sessions.spi.Observer;
import io.naksha.sessions.spi.Redacted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log and those who asked what has failed, once that is written down. Nothing that goes wrong comes out. */
final class FailureWatch {
    private static final Logger LOG = LoggerFactory.getLogger(FailureWatch.class);

    private final DeadLetterListener listener;
    private final Observer observer;

    FailureWatch(DeadLetterListener listener, Observer observer) {
        this.listener = listener;
        this.observer = observer;
    }

    /** The entry has failed; shows how it stands now. */
    void failed(OutboxEntry entry, Throwable failure) {
        log(entry);
        LOG.debug("how outbox entry {} failed", entry.id(), Redacted.of(failure));
        try {
            observer.effectFailed(entry.effect(), entry.delivery().state());
        } catch (Throwable careless) {
            LOG.error("an observer failed: {}", Failures.describe(careless), Redacted.of(careless));
        }
        if (entry.delivery().state() == OutboxState.DEAD) {
            report(entry);
        }
    }

    private static void log(OutboxEntry entry) {
        Delivery delivery = entry.delivery();
        if (delivery.state() == OutboxState.DEAD) {
            LOG.error(
                    "outbox entry {} ({} of {}) is DEAD after try {}, until an operator retries it: {}",
                    entry.id(),
                    entry.effect(),
                    entry.target(),
                    delivery.attempts(),
                    delivery.lastError());
        } else {
            LOG.warn(
                    "outbox entry {} ({} of {}) failed on try {}, next at {}: {}",
                    entry.id(),
                    entry.effect(),
                    entry.target(),
                    delivery.attempts(),
                    delivery.dueAt(),
                    delivery.lastError());
        }
    }

    private void report(OutboxEntry dead) {
        try {
            listener.onDeadLetter(dead);
        } catch (Throwable deaf) {
            LOG.error(
                    "the listener for dead letters failed on outbox entry {}: {}",
                    dead.id(),
                    Failures.describe(deaf),
                    Redacted.of(deaf));
        }
    }
}
