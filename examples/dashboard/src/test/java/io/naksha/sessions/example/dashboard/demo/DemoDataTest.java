package io.naksha.sessions.example.dashboard.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.naksha.sessions.Workspace;
import io.naksha.sessions.analytics.SessionSummary;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.example.dashboard.Api.Reply;
import io.naksha.sessions.example.dashboard.MutableClock;
import io.naksha.sessions.example.dashboard.Server;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.SessionStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DemoDataTest {
    private static final DateRange AROUND = DateRange.between(LocalDate.of(2030, 10, 1), LocalDate.of(2031, 5, 1));

    private static Server demo(String database) {
        return Server.start(
                List.of(MutableClock.Beans.class),
                "--dashboard.demo.enabled=true",
                "--spring.datasource.url=jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1");
    }

    private static List<SessionSummary> summaries(Server server) {
        List<SessionSummary> summaries = new ArrayList<>();
        for (String slug : List.of("jane-doe", "ravi-rao")) {
            Consultant consultant =
                    server.naksha().consultants().findBySlug(slug).orElseThrow();
            Workspace desk = server.naksha().workspace(consultant.id());
            assertThat(desk.analytics().verifyStatistics().differences()).isEmpty();
            summaries.add(desk.analytics().summary(AROUND));
        }
        return summaries;
    }

    @Test
    void itIsTheSameOnEveryFirstStartAndMadeOnce() {
        String database = UUID.randomUUID().toString();
        List<SessionSummary> first;
        try (Server server = demo(database)) {
            first = summaries(server);
            await().untilAsserted(() ->
                    assertThat(server.naksha().outbox().health().pending()).isZero());
            assertThat(first.get(0).byStatus())
                    .allSatisfy((status, count) ->
                            assertThat(count).as(status.name()).isPositive());
            assertThat(first.get(0).byPaymentStatus())
                    .allSatisfy((status, count) ->
                            assertThat(count).as(status.name()).isPositive());
            assertThat(first.get(0).byStatus().keySet()).containsExactly(SessionStatus.values());
            assertThat(first.get(0).byPaymentStatus().keySet()).containsExactly(PaymentStatus.values());
            assertThat(first.get(0).total()).isGreaterThan(150);
        }
        try (Server again = demo(database)) {
            assertThat(summaries(again)).isEqualTo(first);
        }
        try (Server elsewhere = demo(UUID.randomUUID().toString())) {
            assertThat(summaries(elsewhere)).isEqualTo(first);
        }
    }

    @Test
    void whatIsCutOffLeavesNothingAndIsMadeAgain() {
        String database = UUID.randomUUID().toString();
        try (Server server = Server.start("--spring.datasource.url=jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1")) {
            // What the demonstration makes last cannot be made.
            server.bean(JdbcClient.class)
                    .sql("ALTER TABLE account ADD CONSTRAINT nobody CHECK (role <> 'ADMIN')")
                    .update();
        }
        assertThatThrownBy(() -> demo(database)).hasStackTraceContaining("NOBODY");
        try (Server server = Server.start("--spring.datasource.url=jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1")) {
            assertThat(server.naksha().consultants().findBySlug("jane-doe")).isEmpty();
            server.bean(JdbcClient.class)
                    .sql("ALTER TABLE account DROP CONSTRAINT nobody")
                    .update();
        }
        try (Server server = demo(database)) {
            assertThat(summaries(server).get(0).total()).isGreaterThan(150);
        }
    }

    @Test
    void everybodyOfTheDemonstrationCanLogIn() {
        try (Server server = demo(UUID.randomUUID().toString())) {
            for (String user : List.of("jane", "ravi", "wanda", "admin")) {
                Reply in = server.anybody()
                        .post(
                                "/api/v1/auth/login",
                                "{'email':'" + user + "@example.org','password':'" + DemoData.PASSWORD + "'}");
                assertThat(in.status()).as(user).isEqualTo(200);
            }
            assertThat(server.anybody()
                            .get("/api/v1/public/consultants/wanda-wait")
                            .status())
                    .isEqualTo(404);
            assertThat(server.anybody()
                            .get("/api/v1/public/consultants/jane-doe/offerings")
                            .at("/total"))
                    .isEqualTo("4");
        }
    }
}
