package io.naksha.sessions.meetings.internal;

import io.naksha.sessions.meetings.CallSettings;
import io.naksha.sessions.spi.DeliveryException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Sends requests to one platform. Follows no redirect: a token is for one host. */
public final class Exchange {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long MAX_BODY = 1_024L * 1_024;

    private final String platform;
    private final CallSettings settings;
    private final HttpClient client;

    public Exchange(String platform, CallSettings settings) {
        this.platform = platform;
        this.settings = settings;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER);
        if (settings.sslContext() != null) {
            builder.sslContext(settings.sslContext());
        }
        this.client = builder.build();
    }

    /** The platform's name, for errors. */
    public String platform() {
        return platform;
    }

    /** How it is called. */
    public CallSettings settings() {
        return settings;
    }

    /**
     * The answer, whatever its status.
     *
     * @param what what the request is for, in errors
     * @throws DeliveryException where there is none: passing, or of unknown outcome where the platform may have made something
     */
    Answer send(String what, HttpRequest request, Call.Trace trace) {
        CompletableFuture<HttpResponse<byte[]>> pending = client.sendAsync(request, info -> new BoundedBody(MAX_BODY));
        try {
            long most = settings.connectTimeout().plus(settings.answerTimeout()).toMillis();
            HttpResponse<byte[]> response = pending.get(most, TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.headers(), parse(response.body()));
        } catch (TimeoutException slow) {
            pending.cancel(true);
            throw unanswered(what, "no answer in time", trace);
        } catch (InterruptedException interrupted) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw unanswered(what, "interrupted", trace);
        } catch (ExecutionException failed) {
            throw isBeforeSending(failed)
                    ? DeliveryException.passing(message(what, "cannot be reached"), null)
                    : unanswered(what, "the connection was lost", trace);
        }
    }

    private static boolean isBeforeSending(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnresolvedAddressException
                    || cause instanceof SSLHandshakeException) {
                return true;
            }
        }
        return false;
    }

    DeliveryException unanswered(String what, String why, Call.Trace trace) {
        return trace == Call.Trace.NONE
                ? DeliveryException.passing(message(what, why), null)
                : DeliveryException.outcomeUnknown(message(what, why), null);
    }

    String message(String what, String why) {
        return platform + ", " + what + ": " + why;
    }

    private static JsonNode parse(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JacksonException malformed) {
            return MissingNode.getInstance();
        }
    }
}
