package io.naksha.sessions.example.dashboard.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.naksha.sessions.example.dashboard.Api;
import io.naksha.sessions.example.dashboard.Api.Reply;
import io.naksha.sessions.example.dashboard.Consultants;
import io.naksha.sessions.example.dashboard.Routes;
import io.naksha.sessions.example.dashboard.Server;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** No token but ours opens anything. */
class TokensTest {
    private static final Server SERVER = Server.shared();
    private static final String OUR_SECRET = SERVER.bean(TokenSettings.class).secret();
    private static final List<String> CLOSED = Routes.of(SERVER).stream()
            .map(route -> route.toString().replace("{id}", UUID.randomUUID().toString()))
            .filter(route -> !route.contains("/auth/") && !route.contains("/public/") && !route.endsWith("/book"))
            .toList();

    private final Consultants jane = Consultants.approved(SERVER);

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("naksha-dashboard")
                .subject(UUID.randomUUID().toString())
                .claim("role", "CONSULTANT")
                .claim("consultant", jane.consultant().id().toString())
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    private static String signed(JWTClaimsSet claims, String secret, JWSAlgorithm algorithm) throws Exception {
        SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims);
        token.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
        return token.serialize();
    }

    private static void assertRefused(String token) {
        Api api = new Api(SERVER.address(), token);
        assertThat(CLOSED).hasSizeGreaterThan(25);
        for (String request : CLOSED) {
            int space = request.indexOf(' ');
            Reply reply = api.send(
                    request.substring(0, space), request.substring(space + 1), request.startsWith("P") ? "{}" : null);
            assertThat(reply.status()).as(request).isEqualTo(401);
            assertThat(reply.at("/code")).isEqualTo("unauthenticated");
            assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @Test
    void oursOpens() throws Exception {
        String token = signed(claims().build(), OUR_SECRET, JWSAlgorithm.HS256);
        assertThat(new Api(SERVER.address(), token).get("/api/v1/sessions").status())
                .isEqualTo(200);
    }

    @Test
    void none() {
        assertRefused(null);
        assertRefused("nonsense");
    }

    @Test
    void withoutSignature() {
        assertRefused(new PlainJWT(claims().build()).serialize());
    }

    @Test
    void ofAnotherKeyOrAlgorithm() throws Exception {
        String other = "another-secret-of-at-least-thirty-two-bytes-and-more-so-that-512-bits-are-there";
        assertRefused(signed(claims().build(), other, JWSAlgorithm.HS256));
        assertRefused(signed(claims().build(), OUR_SECRET + OUR_SECRET, JWSAlgorithm.HS512));
    }

    @Test
    void expiredOrOfAnotherIssuer() throws Exception {
        JWTClaimsSet old = claims().expirationTime(Date.from(Instant.now().minusSeconds(1)))
                .build();
        assertRefused(signed(old, OUR_SECRET, JWSAlgorithm.HS256));
        assertRefused(signed(claims().issuer("elsewhere").build(), OUR_SECRET, JWSAlgorithm.HS256));
    }

    @Test
    void withOtherClaimsThanWereSigned() throws Exception {
        String[] parts =
                signed(claims().build(), OUR_SECRET, JWSAlgorithm.HS256).split("\\.", -1);
        String admin = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("CONSULTANT", "ADMIN");
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(admin.getBytes(StandardCharsets.UTF_8));
        assertRefused(parts[0] + "." + forged + "." + parts[2]);
    }

    @Test
    void aTokenThatNamesNoConsultantHasNoWorkspace() throws Exception {
        String token = signed(claims().claim("consultant", null).build(), OUR_SECRET, JWSAlgorithm.HS256);
        assertThat(new Api(SERVER.address(), token).get("/api/v1/sessions").status())
                .isEqualTo(403);
        String roleless = signed(claims().claim("role", null).build(), OUR_SECRET, JWSAlgorithm.HS256);
        assertThat(new Api(SERVER.address(), roleless).get("/api/v1/sessions").status())
                .isEqualTo(403);
    }

    @Test
    void aKeyThatCouldBeGuessedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenSettings("short", Duration.ofMinutes(10)))
                .withMessageNotContaining("short");
        assertThat(SERVER.bean(TokenSettings.class).toString()).doesNotContain(OUR_SECRET);
        TokenSettings one = new TokenSettings("", Duration.ofMinutes(10));
        assertThat(one.secret()).hasSize(64).isNotEqualTo(new TokenSettings("", one.lifetime()).secret());
    }

    @Test
    void everyAnswerHasItsHeaders() {
        Reply page = SERVER.anybody().get("/openapi/openapi.yaml");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void theHealthEndpointIsOpenAndTellsNoDetails() {
        Reply health = SERVER.anybody().get("/actuator/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.at("/status")).isEqualTo("UP");
        assertThat(health.text()).doesNotContain("jdbc", "components");
        assertThat(SERVER.anybody().get("/actuator/env").status()).isEqualTo(404);
    }
}
