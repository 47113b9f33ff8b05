package io.naksha.sessions.spring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.naksha.sessions.outbox.OutboxHealth;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Gauges of the outbox. All of them, in every registry, share one reading of it for a while; where it cannot be read they show nothing. */
final class OutboxMetrics implements MeterBinder {
    private final Supplier<OutboxHealth> outbox;
    private final Clock clock;
    private final long intervalNanos;
    private @Nullable OutboxHealth last;
    private long readAt;

    OutboxMetrics(Supplier<OutboxHealth> outbox, Clock clock, Duration interval) {
        this.outbox = outbox;
        this.clock = clock;
        this.intervalNanos = interval.toNanos();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("naksha.sessions.outbox.pending", this, metrics -> metrics.read(OutboxHealth::pending))
                .description("Effects that are not carried out yet")
                .register(registry);
        Gauge.builder("naksha.sessions.outbox.dead", this, metrics -> metrics.read(OutboxHealth::dead))
                .description("Effects that were given up")
                .register(registry);
        TimeGauge.builder("naksha.sessions.outbox.lag", this, TimeUnit.SECONDS, OutboxMetrics::lag)
                .description("How long the most overdue effect is overdue")
                .register(registry);
    }

    private double lag() {
        return read(health -> Lag.of(health, clock).time().toMillis() / 1_000.0);
    }

    private double read(ToDoubleFunction<OutboxHealth> figure) {
        OutboxHealth health = read();
        return health == null ? Double.NaN : figure.applyAsDouble(health);
    }

    private synchronized @Nullable OutboxHealth read() {
        long now = System.nanoTime();
        if (last == null || now - readAt >= intervalNanos) {
            last = null;
            readAt = now;
            try {
                last = outbox.get();
            } catch (RuntimeException unreadable) { // the poller's log and the health indicator tell why
                return null;
            }
        }
        return last;
    }
}
