package io.naksha.sessions.spring;

import io.naksha.sessions.outbox.OutboxHealth;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How late the outbox is.
 *
 * @param time since when the most overdue effect is due; zero where none is
 */
record Lag(Duration time) {
    static Lag of(OutboxHealth health, Clock clock) {
        Instant now = clock.instant();
        Instant due = health.oldestDue();
        return new Lag(due == null || due.isAfter(now) ? Duration.ZERO : Duration.between(due, now));
    }
}
