package io.naksha.sessions.example.dashboard.security;

import java.nio.charset.StandardCharsets;
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
    private static final int MIN_BYTES = 32;

    /** Refuses a key that could be guessed. */
    public TokenSettings {
        if (secret.getBytes(StandardCharsets.UTF_8).length < MIN_BYTES) {
            throw new IllegalArgumentException("dashboard.token.secret must have at least " + MIN_BYTES + " bytes");
        }
    }

    /** Hides the key. */
    @Override
    public String toString() {
        return "TokenSettings[lifetime=" + lifetime + "]";
    }
}
