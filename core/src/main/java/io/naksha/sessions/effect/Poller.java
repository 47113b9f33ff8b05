package io.naksha.sessions.effect;

import io.naksha.sessions.spi.Redacted;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the same again and again on a daemon thread, whatever goes wrong in between. */
final class Poller {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private final Runnable work;
    private final ScheduledExecutorService thread;
    private boolean failing;

    private Poller(Runnable work) {
        this.work = work;
        this.thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread daemon = new Thread(task, "naksha-outbox");
            daemon.setDaemon(true);
            return daemon;
        });
    }

    static Poller start(Runnable work, Duration rest) {
        Poller poller = new Poller(work);
        var unused = poller.thread.scheduleWithFixedDelay(poller::round, 0, rest.toNanos(), TimeUnit.NANOSECONDS);
        return poller;
    }

    /** Stops after the round that is underway. */
    void stop(Duration patience) {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException impatient) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    // An exception that got out would end the polling for good. A storage that is down is reported once, not each
    // second.
    private void round() {
        try {
            work.run();
            if (failing) {
                LOG.info("the outbox is polled again");
            }
            failing = false;
        } catch (Throwable broken) {
            if (!failing) {
                LOG.error(
                        "the outbox cannot be polled, and no mail or meeting link is retried until it can be: {}",
                        Failures.describe(broken),
                        Redacted.of(broken));
            }
            failing = true;
        }
    }
}
