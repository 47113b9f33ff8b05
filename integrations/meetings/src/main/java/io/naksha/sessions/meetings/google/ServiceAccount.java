package io.naksha.sessions.meetings.google;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Google service account, which proves itself with a token that it signs (RFC 7523 §2.1). */
final class ServiceAccount {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final String SCOPE = "https://www.googleapis.com/auth/calendar.events";
    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private final String email;
    private final PrivateKey key;

    private ServiceAccount(String email, PrivateKey key) {
        this.email = email;
        this.key = key;
    }

    /**
     * Reads the key file that Google Cloud gives out.
     *
     * @throws IllegalArgumentException where it is none; does not repeat it
     */
    static ServiceAccount parse(String keyFile) {
        try {
            JsonNode json = JsonMapper.builder().build().readTree(keyFile);
            String email = json.path("client_email").asString("");
            if (!email.isBlank()) {
                return new ServiceAccount(email, key(json.path("private_key").asString("")));
            }
        } catch (JacksonException | GeneralSecurityException malformed) {
            // Told below, without the text, which is a secret.
        }
        throw new IllegalArgumentException("the key file must be JSON with client_email and private_key (PKCS #8)");
    }

    private static PrivateKey key(String pem) throws GeneralSecurityException {
        String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (IllegalArgumentException noBase64) {
            throw new GeneralSecurityException("no key");
        }
    }

    /** What is sent to have a token, in the name of a user where one is given. */
    Map<String, String> form(URI audience, @Nullable String user, Instant now) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(email)
                .subject(user)
                .audience(audience.toString())
                .claim("scope", SCOPE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        SignedJWT assertion = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        try {
            assertion.sign(new RSASSASigner(key));
        } catch (JOSEException unusable) {
            throw new IllegalStateException("the service account's key cannot sign", unusable);
        }
        return Map.of("grant_type", GRANT, "assertion", assertion.serialize());
    }

    /** Hides the key. */
    @Override
    public String toString() {
        return "ServiceAccount[hidden]";
    }
}
