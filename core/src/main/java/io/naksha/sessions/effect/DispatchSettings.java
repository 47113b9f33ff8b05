package io.naksha.sessions.effect;

import java.time.Duration;

/**
 * How the dispatcher goes about its work. Every duration is positive, every count at least 1.
 *
 * @param inlineDeadline how long a caller waits for effects right after its commit
 * @param pollInterval how long the poller rests when nothing was due
 * @param lease after how long another dispatcher may try too; at least twice as long as a mailer or provider can take. A try begins in the first half of its lease alone
 * @param linkGrace how long a mail waits for the meeting link, from when it was called for
 * @param batchSize the most entries to lease at once
 * @param workers threads for mail, and as many again for meeting platforms
 * @param retry when to try again
 * @param retention how long what is over is kept
 */
public record DispatchSettings(
        Duration inlineDeadline,
        Duration pollInterval,
        Duration lease,
        Duration linkGrace,
        int batchSize,
        int workers,
        Retry retry,
        Retention retention) {
    /** Every setting at its default. */
    public static final DispatchSettings DEFAULTS = builder().build();

    /** Refuses what is not positive. */
    public DispatchSettings {
        requirePositive("inlineDeadline", inlineDeadline);
        requirePositive("pollInterval", pollInterval);
        requirePositive("lease", lease);
        requirePositive("linkGrace", linkGrace);
        requirePositive("batchSize", batchSize);
        requirePositive("workers", workers);
    }

    /**
     * Exponential backoff with full jitter: before try n + 1 passes a random time up to base × 2ⁿ⁻¹, and never more than the cap unless the
     * other side asked for more.
     *
     * @param maxAttempts after how many failures an entry is given up
     * @param base the longest wait after the first failure
     * @param cap the longest wait after any failure
     */
    public record Retry(int maxAttempts, Duration base, Duration cap) {
        /** Refuses what is not positive. */
        public Retry {
            requirePositive("maxAttempts", maxAttempts);
            requirePositive("base", base);
            requirePositive("cap", cap);
        }
    }

    /**
     * How long what is over is kept. What was given up is kept until an operator retries it.
     *
     * @param entries for entries that were carried out or superseded
     * @param idempotency for the records of idempotency keys; at least 24 hours
     */
    public record Retention(Duration entries, Duration idempotency) {
        private static final Duration MIN_IDEMPOTENCY = Duration.ofHours(24);

        /** Refuses what is too short. */
        public Retention {
            requirePositive("entries", entries);
            if (idempotency.compareTo(MIN_IDEMPOTENCY) < 0) {
                throw new IllegalArgumentException("idempotency must be at least 24 hours");
            }
        }
    }

    /** Starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(name + " must be positive");
        }
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1");
        }
    }

    /** Builds {@link DispatchSettings}. */
    public static final class Builder {
        private Duration inlineDeadline = Duration.ofSeconds(2);
        private Duration pollInterval = Duration.ofSeconds(1);
        private Duration lease = Duration.ofMinutes(4);
        private Duration linkGrace = Duration.ofMinutes(1);
        private int batchSize = 50;
        private int workers = 4;
        private Retry retry = new Retry(30, Duration.ofSeconds(5), Duration.ofHours(1));
        private Retention retention = new Retention(Duration.ofDays(7), Duration.ofDays(7));

        private Builder() {}

        /** Sets how long a caller waits after its commit; 2 seconds by default. */
        public Builder inlineDeadline(Duration value) {
            inlineDeadline = value;
            return this;
        }

        /** Sets how long the poller rests; 1 second by default. */
        public Builder pollInterval(Duration value) {
            pollInterval = value;
            return this;
        }

        /** Sets after how long another dispatcher may try too; 4 minutes by default. */
        public Builder lease(Duration value) {
            lease = value;
            return this;
        }

        /** Sets how long a mail waits for the link; 1 minute by default. */
        public Builder linkGrace(Duration value) {
            linkGrace = value;
            return this;
        }

        /** Sets the most entries to lease at once; 50 by default. */
        public Builder batchSize(int value) {
            batchSize = value;
            return this;
        }

        /** Sets the threads for mail and again for meeting platforms; 4 by default. */
        public Builder workers(int value) {
            workers = value;
            return this;
        }

        /** Sets when to try again; by default 30 tries in all, with waits from up to 5 seconds to up to 1 hour: some ten hours. */
        public Builder retry(Retry value) {
            retry = value;
            return this;
        }

        /** Sets how long what is over is kept; 7 days each by default. */
        public Builder retention(Retention value) {
            retention = value;
            return this;
        }

        /**
         * Makes the settings.
         *
         * @throws IllegalArgumentException where a value is out of bounds
         */
        public DispatchSettings build() {
            return new DispatchSettings(
                    inlineDeadline, pollInterval, lease, linkGrace, batchSize, workers, retry, retention);
        }
    }
}
