package io.naksha.sessions.spring;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties {@code naksha.sessions.zoom.*}, which need naksha-sessions-meetings: a server-to-server OAuth app.
 *
 * @param accountId the Zoom account; without it no meetings are made on Zoom
 * @param clientId the app
 * @param clientSecret the app's secret
 * @param apiUri where the API is
 * @param oauthUri where tokens are given out
 */
@ConfigurationProperties("naksha.sessions.zoom")
public record ZoomProperties(
        @Nullable String accountId,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("https://api.zoom.us") URI apiUri,
        @DefaultValue("https://zoom.us") URI oauthUri) {
    /** Hides the secret. */
    @Override
    public String toString() {
        return "ZoomProperties[" + apiUri + "]";
    }
}
