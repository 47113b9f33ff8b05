package io.naksha.sessions.example.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.example.dashboard.Api;
import io.naksha.sessions.example.dashboard.Api.Reply;
import io.naksha.sessions.example.dashboard.Consultants;
import io.naksha.sessions.example.dashboard.MutableClock;
import io.naksha.sessions.example.dashboard.Server;
import io.naksha.sessions.example.dashboard.security.Role;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LogInTest {
    private static final Server SERVER = Server.start(List.of(MutableClock.Beans.class));
    private static final String PASSWORD = "correct horse";

    private final MutableClock clock = SERVER.bean(MutableClock.class);
    private final Consultants jane = Consultants.approved(SERVER);
    private final Api anybody = SERVER.anybody();

    LogInTest() {
        SERVER.bean(Accounts.class)
                .add(
                        jane.consultant().email(),
                        PASSWORD,
                        Role.CONSULTANT,
                        jane.consultant().id());
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private Reply logIn(String email, String password) {
        return anybody.post("/api/v1/auth/login", "{'email':'" + email + "','password':'" + password + "'}");
    }

    private Reply logIn() {
        return logIn(jane.slug() + "@example.org", PASSWORD);
    }

    private static String cookie(Reply reply) {
        String header = reply.header("Set-Cookie");
        return header.substring(header.indexOf('=') + 1, header.indexOf(';'));
    }

    private Reply refresh(String cookie) {
        return anybody.with("Cookie", "naksha_refresh=" + cookie).post("/api/v1/auth/refresh", "");
    }

    @Test
    void whoKnowsThePasswordGetsTokens() {
        Reply in = logIn(jane.slug().toUpperCase(Locale.ROOT) + "@EXAMPLE.org", PASSWORD);

        assertThat(in.status()).isEqualTo(200);
        assertThat(in.at("/role")).isEqualTo("CONSULTANT");
        assertThat(in.at("/consultant/slug")).isEqualTo(jane.slug());
        assertThat(in.at("/expiresIn")).isEqualTo("600");
        assertThat(in.header("Cache-Control")).isEqualTo("no-store");
        assertThat(in.header("Set-Cookie")).contains("HttpOnly", "SameSite=Strict", "Path=/api/v1/auth");
        Api api = new Api(SERVER.address(), in.at("/accessToken"));
        assertThat(api.get("/api/v1/sessions").status()).isEqualTo(200);
        assertThat(api.get("/api/v1/me").at("/consultant/slug")).isEqualTo(jane.slug());
        assertThat(api.get("/api/v1/admin/consultants").status()).isEqualTo(403);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAnswerAlike() {
        Reply wrong = logIn(jane.slug() + "@example.org", "wrong horse");
        for (Reply other : List.of(
                logIn("nobody@example.org", PASSWORD),
                logIn("no address", PASSWORD),
                logIn(jane.slug() + "@example.org", ""),
                logIn(jane.slug() + "@example.org", PASSWORD + "x".repeat(100)))) {
            assertThat(other.status()).isEqualTo(401).isEqualTo(wrong.status());
            assertThat(other.text()).isEqualTo(wrong.text());
            assertThat(other.header("Set-Cookie")).isNull();
        }
        assertThat(anybody.post("/api/v1/auth/login", "{'email':'a@example.org'}")
                        .at("/violations/0/path"))
                .isEqualTo("password");
    }

    @Test
    void anAccessTokenEnds() {
        Api api = new Api(SERVER.address(), logIn().at("/accessToken"));
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(api.get("/api/v1/sessions").status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(2));
        assertThat(api.get("/api/v1/sessions").status()).isEqualTo(401);
    }

    @Test
    void aRefreshTokenIsGoodOnce() {
        String first = cookie(logIn());
        Reply second = refresh(first);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.at("/accessToken")).isNotEmpty();
        clock.advance(Duration.ofMinutes(1));
        Reply third = refresh(cookie(second));
        assertThat(third.status()).isEqualTo(200);

        assertThat(refresh(first).status()).as("a copy").isEqualTo(401);
        assertThat(refresh(cookie(third)).status()).as("its whole family").isEqualTo(401);
    }

    @Test
    void ofManyWhoSendOneRefreshTokenOneIsServedAndTheFamilyEnds() {
        String shared = cookie(logIn());
        List<Reply> replies = IntStream.range(0, 8)
                .parallel()
                .mapToObj(number -> refresh(shared))
                .toList();
        assertThat(replies.stream().map(Reply::status)).containsOnlyOnce(200).containsOnly(200, 401);
        Reply served = replies.stream()
                .filter(reply -> reply.status() == 200)
                .findFirst()
                .orElseThrow();
        assertThat(refresh(cookie(served)).status()).isEqualTo(401);
    }

    @Test
    void aFamilyEndsTwoWeeksAfterItsLogIn() {
        String token = cookie(logIn());
        for (int day = 1; day < 14; day++) {
            clock.advance(Duration.ofDays(1));
            token = cookie(refresh(token));
        }
        clock.advance(Duration.ofDays(1));
        assertThat(refresh(token).status()).isEqualTo(401);
    }

    @Test
    void oneAddressIsNotGuessedAtForEver() {
        try (Server server = Server.start("--dashboard.rate-limit.guesses=3")) {
            String body = "{'email':'a@example.org','password':'wrong'}";
            for (int count = 0; count < 3; count++) {
                assertThat(server.anybody().post("/api/v1/auth/login", body).status())
                        .isEqualTo(401);
            }
            Reply refused = server.anybody().post("/api/v1/auth/login", body);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isNotNull();
        }
    }

    @Test
    void aRefreshTokenEndsAndIsRevokedByLoggingOut() {
        String old = cookie(logIn());
        clock.advance(Duration.ofDays(14));
        assertThat(refresh(old).status()).isEqualTo(401);

        String open = cookie(logIn());
        Reply out = anybody.with("Cookie", "naksha_refresh=" + open).post("/api/v1/auth/logout", "");
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(refresh(open).status()).isEqualTo(401);
        assertThat(refresh("made-up").status()).isEqualTo(401);
        assertThat(anybody.post("/api/v1/auth/refresh", "").status()).isEqualTo(401);
    }

    @Test
    void tokensAndPasswordsAreKeptAsHashesOnly() {
        String token = cookie(logIn());
        JdbcClient jdbc = SERVER.bean(JdbcClient.class);
        assertThat(jdbc.sql("SELECT hash FROM refresh_token")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotContain(token)
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(jdbc.sql("SELECT password_hash FROM account")
                        .query(String.class)
                        .list())
                .allMatch(hash -> hash.startsWith("$2"));
    }

    private Reply register(String email, String more) {
        return anybody.post(
                "/api/v1/auth/register",
                "{'email':'" + email + "','password':'a long password','firstName':'Nora','lastName':'New',"
                        + "'zone':'Europe/Berlin','currency':'EUR'" + more + "}");
    }

    @Test
    void whoRegistersWaitsForApproval() {
        String email = UUID.randomUUID() + "@example.org";
        Reply made = register(email, "");

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.at("/consultant/status")).isEqualTo("PENDING_APPROVAL");
        Api api = new Api(SERVER.address(), made.at("/accessToken"));
        assertThat(api.get("/api/v1/sessions").at("/code")).isEqualTo("consultant-not-available");
        assertThat(api.get("/api/v1/me").at("/consultant/status")).isEqualTo("PENDING_APPROVAL");
        assertThat(anybody.get("/api/v1/public/consultants/" + made.at("/consultant/slug"))
                        .status())
                .isEqualTo(404);

        Api admin = admin();
        String id = made.at("/consultant/id");
        assertThat(admin.get("/api/v1/admin/consultants?status=PENDING_APPROVAL&size=200")
                        .text())
                .contains(id);
        assertThat(admin.post("/api/v1/admin/consultants/" + id + "/approve", "")
                        .at("/status"))
                .isEqualTo("APPROVED");
        assertThat(api.get("/api/v1/sessions").status()).isEqualTo(200);
        admin.post("/api/v1/admin/consultants/" + id + "/suspend", "");
        assertThat(api.get("/api/v1/sessions").status()).isEqualTo(403);
    }

    private static Api admin() {
        String email = UUID.randomUUID() + "@example.org";
        SERVER.bean(Accounts.class).add(EmailAddress.of(email), PASSWORD, Role.ADMIN, null);
        Reply in =
                SERVER.anybody().post("/api/v1/auth/login", "{'email':'" + email + "','password':'" + PASSWORD + "'}");
        return new Api(SERVER.address(), in.at("/accessToken"));
    }

    @Test
    void anAdministratorReachesNobodysWorkspace() {
        Api admin = admin();
        assertThat(admin.get("/api/v1/me").at("/role")).isEqualTo("ADMIN");
        for (String path : List.of("sessions", "clients", "offerings", "analytics/summary", "events")) {
            assertThat(admin.get("/api/v1/" + path).status()).as(path).isEqualTo(403);
        }
        assertThat(admin.post("/api/v1/admin/consultants/" + UUID.randomUUID() + "/approve", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobodyGivesThemselvesARoleAStatusOrAnothersData() {
        for (String more : List.of(
                ",'role':'ADMIN'",
                ",'status':'APPROVED'",
                ",'consultantId':'" + jane.consultant().id() + "'")) {
            String email = UUID.randomUUID() + "@example.org";
            assertThat(register(email, more).status()).isEqualTo(400);
            assertThat(logIn(email, "a long password").status()).isEqualTo(401);
        }
    }

    @Test
    void aRegistrationIsWholeOrNothing() {
        String email = UUID.randomUUID() + "@example.org";
        Reply shortPassword = anybody.post(
                "/api/v1/auth/register",
                "{'email':'" + email + "','password':'short','firstName':'N','zone':'UTC','currency':'EUR'}");
        assertThat(shortPassword.at("/violations/0/path")).isEqualTo("password");
        assertThat(register(email, "").status()).isEqualTo(201);
        Reply again = register(email, "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code")).isEqualTo("duplicate-consultant");
        String administrators = UUID.randomUUID() + "@example.org";
        SERVER.bean(Accounts.class).add(EmailAddress.of(administrators), PASSWORD, Role.ADMIN, null);
        assertThat(register(administrators, "").at("/code")).isEqualTo("duplicate-consultant");
        assertThat(register("no address", "").at("/violations/0/path")).isEqualTo("email");
    }
}
