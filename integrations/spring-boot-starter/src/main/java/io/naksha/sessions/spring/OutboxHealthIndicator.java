package io.naksha.sessions.spring;

import io.naksha.sessions.effect.OutboxDispatcher;
import io.naksha.sessions.outbox.OutboxHealth;
import java.time.Clock;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down where effects are overdue for too long, or too many were given up. */
final class OutboxHealthIndicator extends AbstractHealthIndicator {
    private final OutboxDispatcher dispatcher;
    private final Clock clock;
    private final NakshaSessionsProperties.Health bounds;

    OutboxHealthIndicator(OutboxDispatcher dispatcher, Clock clock, NakshaSessionsProperties.Health bounds) {
        super("the outbox could not be read");
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.bounds = bounds;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        OutboxHealth health = dispatcher.health();
        Lag lag = Lag.of(health, clock);
        boolean late = lag.time().compareTo(bounds.maxLag()) > 0;
        boolean dead = bounds.maxDeadLetters() != null && health.dead() > bounds.maxDeadLetters();
        builder.status(late || dead ? "DOWN" : "UP")
                .withDetail("pending", health.pending())
                .withDetail("deadLetters", health.dead())
                .withDetail("lag", lag.time().toString());
    }
}
