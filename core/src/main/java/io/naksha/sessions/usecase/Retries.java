package io.naksha.sessions.usecase;

import io.naksha.sessions.spi.Redacted;
import io.naksha.sessions.spi.TransientStorageException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a whole unit of work again where the storage says that this may help, a few times, with jitter. */
final class Retries {
    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);
    private static final int MAX_ATTEMPTS = 5;
    private static final long BASE_MILLIS = 10;

    private Retries() {}

    /**
     * Runs the work up to five times.
     *
     * @param mayRetry asked after a failure: false where the host owns the transaction, which only the host can run again
     * @param retried told before each further try
     */
    static <T extends @Nullable Object> T run(Supplier<T> work, BooleanSupplier mayRetry, Runnable retried) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (TransientStorageException failure) {
                if (attempt == MAX_ATTEMPTS || !mayRetry.getAsBoolean()) {
                    throw failure;
                }
                LOG.debug(
                        "attempt {} of a unit of work failed in passing, trying again", attempt, Redacted.of(failure));
                retried.run();
                pause(attempt);
            }
        }
    }

    // Full jitter: those who collided come back at different times.
    private static void pause(int attempt) {
        long bound = BASE_MILLIS << attempt;
        LockSupport.parkNanos(
                TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(1, bound)));
    }
}
