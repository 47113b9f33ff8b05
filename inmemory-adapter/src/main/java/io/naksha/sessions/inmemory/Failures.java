package io.naksha.sessions.inmemory;

import io.naksha.sessions.spi.DeliveryException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;

/** The failures that a transport was told to show next. */
final class Failures {
    private final Deque<DeliveryException> coming = new ArrayDeque<>();

    synchronized void add(int times, DeliveryException failure) {
        if (times < 0) {
            throw new IllegalArgumentException("times must not be negative");
        }
        coming.addAll(Collections.nCopies(times, failure));
    }

    synchronized void throwNext() {
        DeliveryException next = coming.poll();
        if (next != null) {
            throw next;
        }
    }
}
