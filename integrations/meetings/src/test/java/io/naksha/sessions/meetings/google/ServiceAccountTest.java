package io.naksha.sessions.meetings.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.naksha.sessions.meetings.CallSettings;
import io.naksha.sessions.meetings.FakePlatform;
import io.naksha.sessions.meetings.FakePlatform.Answer;
import io.naksha.sessions.meetings.MutableClock;
import io.naksha.sessions.meetings.Requests;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.spi.MeetingRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceAccountTest {
    private static final KeyPair KEYS = keys();

    private final MutableClock clock = new MutableClock("2031-03-01T12:00:00Z");
    private final FakePlatform google = new FakePlatform();

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String keyFile() {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(KEYS.getPrivate().getEncoded());
        String pem = "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
        return "{\"type\":\"service_account\",\"client_email\":\"bot@example.org\",\"private_key\":\""
                + pem.replace("\n", "\\n") + "\"}";
    }

    private GoogleMeetBuilder builder() {
        google.answer("POST /token", Answer.of(200, "{'access_token':'t1','expires_in':3599}"));
        google.answer("POST /calendar", Answer.of(200, "{'hangoutLink':'https://meet.example/a'}"));
        return GoogleMeet.builder()
                .serviceAccount(keyFile())
                .addresses(google.address(), URI.create(google.address() + "/token"))
                .calls(CallSettings.DEFAULTS.withClock(clock));
    }

    @AfterEach
    void close() {
        google.close();
    }

    private JWTClaimsSet verified(int number) throws Exception {
        String form = google.asked("POST /token").get(number).body();
        assertThat(form).contains("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer");
        String assertion = form.replaceFirst(".*assertion=([^&]*).*", "$1");
        SignedJWT token = SignedJWT.parse(URLDecoder.decode(assertion, StandardCharsets.UTF_8));
        assertThat(token.verify(new RSASSAVerifier((RSAPublicKey) KEYS.getPublic())))
                .isTrue();
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        return token.getJWTClaimsSet();
    }

    @Test
    void itProvesItselfByASignedToken() throws Exception {
        builder().build().create(Requests.first(Platform.MEET));

        JWTClaimsSet claims = verified(0);
        assertThat(claims.getIssuer()).isEqualTo("bot@example.org");
        assertThat(claims.getSubject()).isNull();
        assertThat(claims.getAudience()).isEqualTo(List.of(google.address() + "/token"));
        assertThat(claims.getStringClaim("scope")).isEqualTo("https://www.googleapis.com/auth/calendar.events");
        assertThat(claims.getIssueTime()).isEqualTo(Date.from(clock.instant()));
        assertThat(claims.getExpirationTime())
                .isEqualTo(Date.from(clock.instant().plusSeconds(1_800)));
    }

    @Test
    void itActsForUsersWithATokenForEach() throws Exception {
        GoogleMeet meet = builder().actingFor(request -> request.host().value()).build();
        MeetingRequest janes = Requests.first(Platform.MEET);
        meet.create(janes);
        meet.create(Requests.later(Platform.MEET));
        meet.create(Requests.hostedBy("carl@example.org", janes));

        assertThat(google.asked("POST /token")).hasSize(2);
        assertThat(verified(0).getSubject()).isEqualTo("jane+desk@example.org");
        assertThat(verified(1).getSubject()).isEqualTo("carl@example.org");
    }

    @Test
    void whoHasAnotherAddressLaterActsAsBeforeForWhatWasMadeBefore() throws Exception {
        GoogleMeet meet = builder()
                .actingFor(request -> request.host().value())
                .calendars(request -> request.host().value())
                .build();
        google.answer("PATCH /calendar", Answer.of(200, "{}"));
        google.answer("DELETE /calendar", Answer.of(204, ""));
        MeetingRoom room = meet.create(Requests.first(Platform.MEET));

        MeetingRoom moved = meet.move(room, Requests.hostedBy("jane@new.example", Requests.later(Platform.MEET)));
        meet.cancel(moved, Requests.hostedBy("jane@new.example", Requests.later(Platform.MEET)));

        assertThat(google.asked("POST /token")).hasSize(1);
        assertThat(google.asked("PATCH /calendar/v3/calendars/jane%2Bdesk%40example.org/events/"))
                .hasSize(1);
        assertThat(google.asked("DELETE /calendar/v3/calendars/jane%2Bdesk%40example.org/events/"))
                .hasSize(1);
    }

    @Test
    void aFileThatIsNoKeyIsRefusedWithoutBeingRepeated() {
        for (String file : List.of(
                "",
                "{}",
                "s3cret",
                "{\"client_email\":\"a@b.c\",\"private_key\":\"s3cret\"}",
                "{\"client_email\":\"a@b.c\",\"private_key\":\"%%%s3cret\"}")) {
            assertThatThrownBy(() -> GoogleMeet.builder().serviceAccount(file))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("s3cret")
                    .hasNoCause();
        }
        assertThat(ServiceAccount.parse(keyFile()).toString()).isEqualTo("ServiceAccount[hidden]");
    }
}
