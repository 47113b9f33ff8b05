package io.naksha.sessions.example.dashboard.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How access tokens are made.
 *
 * @param secret the key that signs them (HMAC-SHA-256), at least 32 bytes
 * @param lifetime how long one is good for
 */
@ConfigurationProperties("dashboard.token")
public record TokenSettings(
        String secret, @DefaultValue("10m") Duration lifetime) {
    /** Hides the key. */
    @Override
    public String toString() {
        return "TokenSettings[lifetime=" + lifetime + "]";
    }
}
