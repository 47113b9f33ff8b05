package io.naksha.sessions.meetings.google;

import io.naksha.sessions.spi.DeliveryException;
import java.time.Duration;

/** Lets some time go by. */
@FunctionalInterface
interface Pause {
    /** By the thread's sleep. */
    Pause SLEEP = length -> {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw DeliveryException.passing("Google Meet: interrupted while the conference is made", null);
        }
    };

    void pause(Duration length);
}
