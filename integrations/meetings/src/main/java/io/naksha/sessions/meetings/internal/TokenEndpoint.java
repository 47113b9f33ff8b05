package io.naksha.sessions.meetings.internal;

import io.naksha.sessions.spi.DeliveryException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a platform gives out access tokens (RFC 6749 §3.2). What it refuses an operator can mend, so it is asked again. */
public final class TokenEndpoint {
    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final long DEFAULT_SECONDS = 3_600;
    private static final int TOO_MANY = 429;
    // RFC 6749, appendix A.12, without the space; a bearer token is nothing else, and the header would name it where it
    // complains.
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");
    private static final String WHAT = "access token";

    private final Exchange exchange;
    private final URI uri;

    public TokenEndpoint(Exchange exchange, URI uri) {
        this.exchange = exchange;
        this.uri = uri;
    }

    /** Where it is. */
    public URI uri() {
        return uri;
    }

    /**
     * A new token.
     *
     * @param form what is sent
     * @param authorization the Authorization header; absent for none
     */
    AccessToken request(Map<String, String> form, @Nullable String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(exchange.settings().answerTimeout())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(ApiUri.form(form)));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        Instant asked = exchange.settings().clock().instant();
        Answer answer = exchange.send(WHAT, request.build(), Call.Trace.NONE);
        String token = answer.body().path("access_token").asString("");
        if (!answer.isOk() || !TOKEN.matcher(token).matches()) {
            throw refused(answer);
        }
        long seconds = Math.max(0, answer.body().path("expires_in").asLong(DEFAULT_SECONDS));
        return new AccessToken(token, asked.plus(usable(Duration.ofSeconds(seconds))));
    }

    private static Duration usable(Duration lifetime) {
        return lifetime.compareTo(MARGIN.multipliedBy(2)) > 0 ? lifetime.minus(MARGIN) : lifetime.dividedBy(2);
    }

    private DeliveryException refused(Answer answer) {
        String message = exchange.message(WHAT, "not given (" + answer.status() + ")");
        Optional<Duration> wait = answer.status() >= TOO_MANY
                ? RetryAfter.of(answer, exchange.settings().clock().instant())
                : Optional.empty();
        return wait.map(duration -> DeliveryException.retryAfter(duration, message))
                .orElseGet(() -> DeliveryException.passing(message, null));
    }
}
