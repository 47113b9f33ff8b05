package io.naksha.sessions.example.dashboard.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.example.dashboard.Api;
import io.naksha.sessions.example.dashboard.Api.Reply;
import io.naksha.sessions.example.dashboard.Consultants;
import io.naksha.sessions.example.dashboard.MutableClock;
import io.naksha.sessions.example.dashboard.Server;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    @Test
    void aNetworkOfIpv6IsOneCaller() {
        assertThat(Caller.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Caller.of("2001:db8:1:2::1"));
        assertThat(Caller.of("2001:db8:1:3::1")).isNotEqualTo(Caller.of("2001:db8:1:2::1"));
        assertThat(Caller.of("192.0.2.1")).isNotEqualTo(Caller.of("192.0.2.2"));
        assertThat(Caller.of("::ffff:192.0.2.1"))
                .as("an IPv4 address within IPv6")
                .isEqualTo(Caller.of("192.0.2.1"));
        assertThat(Caller.of("unknown")).isEqualTo("unknown");
        assertThat(Caller.of("1:2:3")).as("no address").isEqualTo("1:2:3");
    }

    @Test
    void whoAsksTooOftenWaits() {
        try (Server server = Server.start(
                List.of(MutableClock.Beans.class),
                "--dashboard.rate-limit.pages=3",
                "--dashboard.rate-limit.accounts=2",
                "--dashboard.rate-limit.per=60s")) {
            Consultants jane = Consultants.approved(server);
            Api anybody = server.anybody();
            String page = "/api/v1/public/consultants/" + jane.slug();
            for (int count = 0; count < 3; count++) {
                assertThat(anybody.get(page).status()).isEqualTo(200);
            }

            Reply refused = anybody.get(page);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.at("/code")).isEqualTo("too-many-requests");
            assertThat(refused.header("Retry-After")).isEqualTo("21");
            assertThat(anybody.post("/api/v1/sessions/book?consultant=" + jane.slug(), "{}")
                            .status())
                    .isEqualTo(429);
            assertThat(anybody.get(page.replace("public", "%70ublic")).status())
                    .as("another spelling")
                    .isEqualTo(429);
            assertThat(anybody.with("X-Forwarded-For", "10.0.0.1").get(page).status())
                    .as("a header that anybody can write")
                    .isEqualTo(429);

            assertThat(anybody.post("/api/v1/auth/logout", "").status()).isEqualTo(204);
            assertThat(anybody.post("/api/v1/auth/login", "{}").status()).isEqualTo(400);
            assertThat(anybody.post("/api/v1/auth/register", "{}").status()).isEqualTo(429);
            assertThat(jane.api().get("/api/v1/sessions").status())
                    .as("with a token")
                    .isEqualTo(200);

            server.bean(MutableClock.class).advance(Duration.ofSeconds(20));
            assertThat(anybody.get(page).status()).isEqualTo(200);
            assertThat(anybody.get(page).status()).isEqualTo(429);
        }
    }
}
