package io.naksha.sessions.meetings.google;

import io.naksha.sessions.meetings.internal.Answer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Google's limits, which it also tells as 403 with a reason. */
final class GoogleLimits {
    private static final int FORBIDDEN = 403;
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final Set<String> REASONS =
            Set.of("rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded", "calendarUsageLimitsExceeded");

    private GoogleLimits() {}

    static Optional<Duration> wait(Answer answer) {
        boolean limited = answer.is(FORBIDDEN)
                && answer.body()
                        .path("error")
                        .path("errors")
                        .valueStream()
                        .anyMatch(error -> REASONS.contains(error.path("reason").asString("")));
        return limited ? Optional.of(WAIT) : Optional.empty();
    }
}
