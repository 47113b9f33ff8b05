package io.naksha.sessions.meetings.google;

import io.naksha.sessions.meetings.internal.Answer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Google's limits, which it also tells as 403 with a reason. */
final class GoogleLimits {
    private static final int FORBIDDEN = 403;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LATER = Duration.ofHours(1);
    private static final Set<String> SHORT = Set.of("rateLimitExceeded", "userRateLimitExceeded");
    private static final Set<String> LONG =
            Set.of("quotaExceeded", "dailyLimitExceeded", "calendarUsageLimitsExceeded");

    private GoogleLimits() {}

    static Optional<Duration> wait(Answer answer) {
        if (!answer.is(FORBIDDEN)) {
            return Optional.empty();
        }
        return has(answer, LONG) ? Optional.of(LATER) : has(answer, SHORT) ? Optional.of(SOON) : Optional.empty();
    }

    private static boolean has(Answer answer, Set<String> reasons) {
        return answer.body()
                .path("error")
                .path("errors")
                .valueStream()
                .anyMatch(error -> reasons.contains(error.path("reason").asString("")));
    }
}
