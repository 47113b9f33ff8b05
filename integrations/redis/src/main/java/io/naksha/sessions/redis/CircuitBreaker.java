package io.naksha.sessions.redis;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** After a failure nobody asks for a while, then one caller tries: a dead server costs one timeout per pause, not one per request. */
final class CircuitBreaker {
    private record Open(long retryAtNanos) {}

    private final long pauseNanos;
    private final LongSupplier nanos;
    private final AtomicReference<@Nullable Open> open = new AtomicReference<>();

    CircuitBreaker(Duration pause, LongSupplier nanos) {
        this.pauseNanos = pause.toNanos();
        this.nanos = nanos;
    }

    /** Goes on where the server may be asked. */
    void enter() {
        Open present = open.get();
        if (present == null) {
            return;
        }
        long now = nanos.getAsLong();
        if (now - present.retryAtNanos < 0 || !open.compareAndSet(present, new Open(now + pauseNanos))) {
            throw new BypassedException("Redis failed and is left alone for a moment");
        }
    }

    void succeeded() {
        if (open.get() != null) {
            open.set(null);
        }
    }

    void failed() {
        open.set(new Open(nanos.getAsLong() + pauseNanos));
    }
}
