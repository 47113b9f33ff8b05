package io.naksha.sessions.example.dashboard.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refresh tokens, each good for one use. One that is used again has been copied, so its whole family is revoked (RFC 9700 §4.14.2). A family ends two
 * weeks after its log-in. All that is done to an account's tokens is done under the lock of its row.
 */
@Repository
class RefreshTokens {
    static final Duration LIFETIME = Duration.ofDays(14);
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RefreshTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a token was given for, and the next one. */
    record Renewed(UUID accountId, String token) {
        /** Hides the token. */
        @Override
        public String toString() {
            return "Renewed[" + accountId + "]";
        }
    }

    private record Stored(
            UUID accountId,
            UUID family,
            Instant expiresAt,
            @Nullable Instant usedAt) {}

    /** The first token of a new family. */
    @Transactional
    public String begin(UUID accountId) {
        return add(accountId, UUID.randomUUID(), clock.instant().plus(LIFETIME));
    }

    /** Uses up a token; empty where it is none that may be used. */
    @Transactional
    public Optional<Renewed> renew(String token) {
        Stored stored = lock(token).orElse(null);
        if (stored == null || !clock.instant().isBefore(stored.expiresAt())) {
            return Optional.empty();
        }
        if (stored.usedAt() != null) {
            revoke(stored.family());
            return Optional.empty();
        }
        forgetExpired(stored.accountId());
        jdbc.sql("UPDATE refresh_token SET used_at = ? WHERE hash = ?")
                .param(now())
                .param(hash(token))
                .update();
        return Optional.of(
                new Renewed(stored.accountId(), add(stored.accountId(), stored.family(), stored.expiresAt())));
    }

    private void forgetExpired(UUID accountId) {
        jdbc.sql("DELETE FROM refresh_token WHERE account_id = ? AND expires_at < ?")
                .param(accountId)
                .param(now())
                .update();
    }

    /** Revokes a token with its family. */
    @Transactional
    public void end(String token) {
        lock(token).ifPresent(stored -> revoke(stored.family()));
    }

    // The account first: who waits for it reads afterwards what the other did.
    private Optional<Stored> lock(String token) {
        return find(token).flatMap(seen -> {
            jdbc.sql("SELECT id FROM account WHERE id = ? FOR UPDATE")
                    .param(seen.accountId())
                    .query(UUID.class)
                    .single();
            return find(token);
        });
    }

    private Optional<Stored> find(String token) {
        return jdbc.sql("SELECT account_id, family, expires_at, used_at FROM refresh_token WHERE hash = ?")
                .param(hash(token))
                .query(RefreshTokens::map)
                .optional();
    }

    private static Stored map(ResultSet row, int number) throws SQLException {
        OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
        return new Stored(
                row.getObject("account_id", UUID.class),
                row.getObject("family", UUID.class),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    private void revoke(UUID family) {
        jdbc.sql("DELETE FROM refresh_token WHERE family = ?").param(family).update();
    }

    private String add(UUID accountId, UUID family, Instant expiresAt) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("INSERT INTO refresh_token (hash, account_id, family, expires_at) VALUES (?, ?, ?, ?)")
                .param(hash(token))
                .param(accountId)
                .param(family)
                .param(expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
