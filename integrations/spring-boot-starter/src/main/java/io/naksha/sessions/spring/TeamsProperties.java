package io.naksha.sessions.spring;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties {@code naksha.sessions.teams.*}, which need naksha-sessions-meetings: an application in Microsoft Entra.
 *
 * @param tenantId the tenant; without it no meetings are made on Teams
 * @param clientId the application
 * @param clientSecret the application's secret
 * @param graphUri where Microsoft Graph is
 * @param loginUri where tokens are given out
 */
@ConfigurationProperties("naksha.sessions.teams")
public record TeamsProperties(
        @Nullable String tenantId,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("https://graph.microsoft.com") URI graphUri,
        @DefaultValue("https://login.microsoftonline.com") URI loginUri) {
    /** Hides the secret. */
    @Override
    public String toString() {
        return "TeamsProperties[" + graphUri + "]";
    }
}
