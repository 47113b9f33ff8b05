package io.naksha.sessions.meetings.internal;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps one access token until shortly before it ends. However many ask at once, one new token is asked for, and all share what comes of it. */
public final class Tokens {
    private final Supplier<AccessToken> source;
    private final Clock clock;
    private @Nullable AccessToken current;
    private @Nullable CompletableFuture<AccessToken> flight;

    private Tokens(Supplier<AccessToken> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** Tokens for what this form says, made anew for each. */
    public static Tokens of(TokenEndpoint endpoint, Supplier<Map<String, String>> form, Clock clock) {
        return new Tokens(() -> endpoint.request(form.get(), null), clock);
    }

    /** Tokens for a form and an Authorization header. */
    public static Tokens of(TokenEndpoint endpoint, Map<String, String> form, String authorization, Clock clock) {
        return new Tokens(() -> endpoint.request(form, authorization), clock);
    }

    String get() {
        CompletableFuture<AccessToken> joined;
        CompletableFuture<AccessToken> mine = new CompletableFuture<>();
        synchronized (this) {
            if (current != null && clock.instant().isBefore(current.renewAt())) {
                return current.value();
            }
            if (flight == null) {
                flight = mine;
            }
            joined = flight;
        }
        if (joined == mine) {
            fetch(mine);
        }
        return await(joined);
    }

    private void fetch(CompletableFuture<AccessToken> mine) {
        try {
            AccessToken fresh = source.get();
            settle(fresh);
            mine.complete(fresh);
        } catch (RuntimeException | Error failed) {
            settle(null);
            mine.completeExceptionally(failed);
        }
    }

    private synchronized void settle(@Nullable AccessToken fresh) {
        current = fresh;
        flight = null;
    }

    private static String await(CompletableFuture<AccessToken> joined) {
        try {
            return joined.join().value();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw failed;
        }
    }

    /** Takes back a token that the platform does not accept, unless it was replaced already. */
    synchronized void forget(String refused) {
        if (current != null && current.value().equals(refused)) {
            current = null;
        }
    }
}
