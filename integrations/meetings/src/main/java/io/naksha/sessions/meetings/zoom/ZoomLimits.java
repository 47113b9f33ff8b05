package io.naksha.sessions.meetings.zoom;

import io.naksha.sessions.meetings.internal.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** Zoom's limit of a day, which it names without a Retry-After: a hundred meetings made or changed for one user, counted from 00:00 UTC. */
final class ZoomLimits {
    private static final int TOO_MANY = 429;

    private ZoomLimits() {}

    static Optional<Duration> wait(Answer answer, Clock clock) {
        if (!answer.is(TOO_MANY) || answer.header("Retry-After").isPresent() || !isOfTheDay(answer)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant midnight = LocalDate.ofInstant(now, ZoneOffset.UTC)
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return Optional.of(Duration.between(now, midnight));
    }

    private static boolean isOfTheDay(Answer answer) {
        String told = answer.header("X-RateLimit-Type").orElse("")
                + answer.body().path("message").asString("");
        return told.toLowerCase(Locale.ROOT).contains("daily");
    }
}
