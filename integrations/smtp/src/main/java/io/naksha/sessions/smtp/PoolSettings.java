package io.naksha.sessions.smtp;

import java.time.Duration;

/**
 * How connections are kept.
 *
 * @param size the most at once
 * @param idle how long one is kept open unused; zero for one connection per message
 * @param patience how long a message waits for a free one
 */
record PoolSettings(int size, Duration idle, Duration patience) {
    static final PoolSettings DEFAULTS = new PoolSettings(4, Duration.ofSeconds(30), Duration.ofSeconds(5));

    PoolSettings {
        if (size < 1) {
            throw new IllegalArgumentException("there must be at least one connection");
        }
        if (idle.isNegative() || patience.isNegative()) {
            throw new IllegalArgumentException("times must not be negative");
        }
    }
}
