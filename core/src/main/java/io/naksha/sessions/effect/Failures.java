package io.naksha.sessions.effect;

import io.naksha.sessions.notification.MailText;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.spi.DeliveryException;
import io.naksha.sessions.spi.Redacted;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Decides what a failed try means for the next one. */
final class Failures {
    private static final Duration LONGEST_WISH = Duration.ofDays(30);
    private static final int MAX_DOUBLINGS = 40;

    private final DispatchSettings.Retry retry;
    private final RandomGenerator random;

    Failures(DispatchSettings.Retry retry, RandomGenerator random) {
        this.retry = retry;
        this.random = random;
    }

    Delivery after(Delivery tried, Throwable failure, Instant now) {
        String error = describe(failure);
        if (isPermanent(failure) || tried.attempts() + 1 >= retry.maxAttempts()) {
            return tried.dead(error, now);
        }
        return tried.failed(error, now.plus(pause(tried.attempts(), failure)));
    }

    /** What failed. Of foreign exceptions the class only: their messages may name people. */
    static String describe(Throwable failure) {
        return failure instanceof DeliveryException known
                ? "DeliveryException " + known.kind() + ": " + MailText.line(String.valueOf(known.getMessage()))
                : Redacted.describe(failure);
    }

    private static boolean isPermanent(Throwable failure) {
        return failure instanceof DeliveryException known && known.kind() == DeliveryException.Kind.PERMANENT;
    }

    private Duration pause(int failuresBefore, Throwable failure) {
        long base = retry.base().toMillis();
        long cap = retry.cap().toMillis();
        int doublings = Math.min(failuresBefore, MAX_DOUBLINGS);
        long longest = base > cap >> doublings ? cap : base << doublings;
        Duration jittered = Duration.ofMillis(random.nextLong(longest + 1));
        Duration wish = wish(failure);
        return jittered.compareTo(wish) < 0 ? wish : jittered;
    }

    private static Duration wish(Throwable failure) {
        Duration wish =
                failure instanceof DeliveryException known ? known.retryAfter().orElse(Duration.ZERO) : Duration.ZERO;
        return wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
    }
}
