package io.naksha.sessions.meetings.internal;

import io.naksha.sessions.spi.DeliveryException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** One platform's API. */
public final class Api {
    private static final int UNAUTHORIZED = 401;

    private final Exchange exchange;
    private final URI base;
    private final Function<Answer, Optional<Duration>> limits;
    private final ErrorMap errors;

    /**
     * An API.
     *
     * @param limits how long to wait, where an answer says in the platform's own way that a limit is reached
     */
    public Api(Exchange exchange, URI base, Function<Answer, Optional<Duration>> limits) {
        this.exchange = exchange;
        this.base = base;
        this.limits = limits;
        this.errors = new ErrorMap(exchange);
    }

    /** The answer, whatever its status; where the token is not accepted, once more with a new one. */
    public Answer send(Call call, Tokens tokens) {
        String token = tokens.get();
        Answer answer = exchange.send(call.what(), request(call, token), call.trace());
        if (answer.status() != UNAUTHORIZED) {
            return answer;
        }
        tokens.forget(token);
        return exchange.send(call.what(), request(call, tokens.get()), call.trace());
    }

    /** The answer of a call that was carried out. */
    public Answer require(Call call, Tokens tokens) {
        return requireOk(call, send(call, tokens));
    }

    /** Gives back an answer that is a success. */
    public Answer requireOk(Call call, Answer answer) {
        if (!answer.isOk()) {
            throw errors.of(call, answer, limits.apply(answer));
        }
        return answer;
    }

    /** An error for an answer that is a success and makes no sense. */
    public DeliveryException senseless(Call call) {
        return exchange.unanswered(call.what(), "the answer is incomplete", call.trace());
    }

    /** An error for what the platform will do at another time. */
    public DeliveryException notNow(Call call) {
        return DeliveryException.passing(exchange.message(call.what(), "not possible now"), null);
    }

    /** An error for what was made and is on its way. */
    public DeliveryException later(String what, Duration wait) {
        return DeliveryException.outcomeUnknown(wait, exchange.message(what, "not ready yet"));
    }

    /** What is done to something that was just made: whatever fails now, it is there. */
    public static <T> T onceMade(Supplier<T> work) {
        try {
            return work.get();
        } catch (DeliveryException failed) {
            String message = String.valueOf(failed.getMessage());
            throw failed.retryAfter()
                    .map(wait -> DeliveryException.outcomeUnknown(wait, message))
                    .orElseGet(() -> DeliveryException.outcomeUnknown(message, null));
        }
    }

    /** A new JSON object. */
    public static ObjectNode object() {
        return Exchange.JSON.createObjectNode();
    }

    private HttpRequest request(Call call, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + call.path()))
                .timeout(exchange.settings().answerTimeout())
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
        if (call.body() == null) {
            return request.method(call.method(), HttpRequest.BodyPublishers.noBody())
                    .build();
        }
        return request.header("Content-Type", "application/json")
                .method(
                        call.method(),
                        HttpRequest.BodyPublishers.ofString(Exchange.JSON.writeValueAsString(call.body())))
                .build();
    }
}
