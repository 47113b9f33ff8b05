package io.naksha.sessions.meetings.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The Retry-After header: seconds or an HTTP date (RFC 9110 §10.2.3), or a time in ISO 8601 as Zoom writes it. */
final class RetryAfter {
    private static final int MAX_DIGITS = 9;

    private RetryAfter() {}

    static Optional<Duration> of(Answer answer, Instant now) {
        return answer.header("Retry-After").map(String::strip).flatMap(text -> parse(text, now));
    }

    private static Optional<Duration> parse(String text, Instant now) {
        if (text.matches("[0-9]{1," + MAX_DIGITS + "}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        return instant(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                .or(() -> instant(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME))
                .map(until -> until.isBefore(now) ? Duration.ZERO : Duration.between(now, until));
    }

    private static Optional<Instant> instant(String text, DateTimeFormatter format) {
        try {
            return Optional.of(ZonedDateTime.parse(text, format).toInstant());
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
