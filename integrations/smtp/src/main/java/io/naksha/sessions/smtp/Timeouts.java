package io.naksha.sessions.smtp;

import java.time.Duration;

/** How long each step may take. */
record Timeouts(Duration connect, Duration read, Duration write) {
    static final Timeouts DEFAULTS =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(10));

    Timeouts {
        requireMillis("connect", connect);
        requireMillis("read", read);
        requireMillis("write", write);
    }

    // Zero would mean for ever to the sockets.
    private static void requireMillis(String name, Duration value) {
        if (value.compareTo(Duration.ofMillis(1)) < 0 || value.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("the time-out for " + name + " must be 1 ms to 1 h");
        }
    }
}
