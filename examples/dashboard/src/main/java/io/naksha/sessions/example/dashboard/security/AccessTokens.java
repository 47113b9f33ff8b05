package io.naksha.sessions.example.dashboard.security;

import io.naksha.sessions.consultant.ConsultantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Makes the tokens that callers show: signed, short-lived, and all that says whose data a request may reach. */
public final class AccessTokens {
    /** The claim that names the consultant; absent for an administrator. */
    public static final String CONSULTANT = "consultant";

    /** The claim that names the {@link Role}. */
    public static final String ROLE = "role";

    private final JwtEncoder encoder;
    private final TokenSettings settings;
    private final Clock clock;

    AccessTokens(JwtEncoder encoder, TokenSettings settings, Clock clock) {
        this.encoder = encoder;
        this.settings = settings;
        this.clock = clock;
    }

    /** How long a token is good for. */
    public Duration lifetime() {
        return settings.lifetime();
    }

    /** A token for one user. */
    public String issue(UUID userId, Role role, @Nullable ConsultantId consultantId) {
        Instant now = clock.instant();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(SecurityConfiguration.ISSUER)
                .subject(userId.toString())
                .issuedAt(now)
                .expiresAt(now.plus(settings.lifetime()))
                .claim(ROLE, role.name());
        if (consultantId != null) {
            claims.claim(CONSULTANT, consultantId.toString());
        }
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }
}
