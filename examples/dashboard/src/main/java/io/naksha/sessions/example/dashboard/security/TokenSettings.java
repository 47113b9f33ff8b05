package io.naksha.sessions.example.dashboard.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How access tokens are made.
 *
 * @param secret the key that signs them (HMAC-SHA-256), at least 32 bytes; one that is made up at each start where none is set, so that processes which
 *     share their users need one
 * @param lifetime how long one is good for
 */
@ConfigurationProperties("dashboard.token")
public record TokenSettings(
        String secret, @DefaultValue("10m") Duration lifetime) {
    private static final int MIN_BYTES = 32;

    /** Refuses a key that could be guessed. */
    public TokenSettings {
        secret = secret == null || secret.isEmpty() ? madeUp() : secret;
        if (secret.getBytes(StandardCharsets.UTF_8).length < MIN_BYTES) {
            throw new IllegalArgumentException("dashboard.token.secret must have at least " + MIN_BYTES + " bytes");
        }
    }

    private static String madeUp() {
        byte[] bytes = new byte[MIN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Hides the key. */
    @Override
    public String toString() {
        return "TokenSettings[lifetime=" + lifetime + "]";
    }
}
