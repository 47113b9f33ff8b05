package io.naksha.sessions.meetings.internal;

import io.naksha.sessions.spi.DeliveryException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What an answer that is no success means for the next try. Names the platform, what was asked and the status, never what was answered. */
final class ErrorMap {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int GONE = 410;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY = 429;
    private static final int FIRST_CLIENT_ERROR = 400;
    private static final int FIRST_SERVER_ERROR = 500;

    private final Exchange exchange;

    ErrorMap(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * The error that an answer means.
     *
     * @param limit how long to wait where the platform says in its own way that a limit is reached
     */
    DeliveryException of(Call call, Answer answer, Optional<Duration> limit) {
        int status = answer.status();
        if (limit.isPresent() || status == TOO_MANY) {
            return limited(call, answer, limit);
        }
        if (status == UNAUTHORIZED) {
            return passing(call, answer, "not authorized, even with a new token");
        }
        if (status == REQUEST_TIMEOUT || status == TOO_EARLY) {
            return passing(call, answer, "to be asked again");
        }
        if (status >= FIRST_SERVER_ERROR) {
            return unavailable(call, answer);
        }
        if (status < FIRST_CLIENT_ERROR) {
            return exchange.unanswered(call.what(), "unexpected answer " + status, call.trace());
        }
        String why = switch (status) {
            case FORBIDDEN -> "forbidden: a permission or licence is missing";
            case NOT_FOUND, GONE -> "not found";
            default -> "refused";
        };
        return DeliveryException.permanent(message(call, answer, why), null);
    }

    private DeliveryException limited(Call call, Answer answer, Optional<Duration> limit) {
        String message = message(call, answer, "too many requests");
        return Stream.of(limit, RetryAfter.of(answer, now()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .map(wait -> DeliveryException.retryAfter(wait, message))
                .orElseGet(() -> DeliveryException.passing(message, null));
    }

    private DeliveryException unavailable(Call call, Answer answer) {
        String message = message(call, answer, "unavailable");
        Optional<Duration> wait = RetryAfter.of(answer, now());
        if (call.trace() == Call.Trace.SOMETHING_NEW) {
            return wait.map(length -> DeliveryException.outcomeUnknown(length, message))
                    .orElseGet(() -> DeliveryException.outcomeUnknown(message, null));
        }
        return wait.map(length -> DeliveryException.retryAfter(length, message))
                .orElseGet(() -> DeliveryException.passing(message, null));
    }

    private DeliveryException passing(Call call, Answer answer, String why) {
        return DeliveryException.passing(message(call, answer, why), null);
    }

    private String message(Call call, Answer answer, String why) {
        return exchange.message(call.what(), why + " (" + answer.status() + ")");
    }

    private Instant now() {
        return exchange.settings().clock().instant();
    }
}
