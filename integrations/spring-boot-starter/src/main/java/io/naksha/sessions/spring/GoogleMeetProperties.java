package io.naksha.sessions.spring;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * The properties {@code naksha.sessions.google-meet.*}, which need naksha-sessions-meetings.
 *
 * @param clientId the OAuth client, for a refresh token
 * @param clientSecret the client's secret
 * @param refreshToken one account's refresh token; without it and without a service account no meetings are made on Google Meet
 * @param serviceAccount where a service account's key file is, such as {@code file:/run/secrets/google.json}
 * @param actingForHosts whether the service account acts in the name of the consultant's e-mail address, by domain-wide delegation
 * @param calendarId in which calendar
 * @param apiUri where the API is
 * @param tokenUri where tokens are given out
 */
@ConfigurationProperties("naksha.sessions.google-meet")
public record GoogleMeetProperties(
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String refreshToken,
        @Nullable Resource serviceAccount,
        @DefaultValue("false") boolean actingForHosts,
        @DefaultValue("primary") String calendarId,
        @DefaultValue("https://www.googleapis.com") URI apiUri,
        @DefaultValue("https://oauth2.googleapis.com/token") URI tokenUri) {
    /** Hides the secrets. */
    @Override
    public String toString() {
        return "GoogleMeetProperties[" + apiUri + "]";
    }
}
