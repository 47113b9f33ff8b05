package io.naksha.sessions.example.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.example.dashboard.Consultants;
import io.naksha.sessions.example.dashboard.Server;
import io.naksha.sessions.jdbc.JdbcStorage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class EventsTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Server server = Server.shared();
    private final Consultants jane = Consultants.approved(server);

    private static CompletableFuture<Integer> listen(Server server, String token, List<String> lines) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/events"))
                .header("Authorization", "Bearer " + token)
                .build();
        return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofLines()).thenApply(response -> {
            try (Stream<String> body = response.body()) {
                body.forEach(lines::add);
            }
            return response.statusCode();
        });
    }

    private static void awaitRevision(Consultants consultant, List<String> lines) {
        String data = "data:{\"revision\":" + consultant.desk().revision() + "}";
        await().untilAsserted(() -> assertThat(lines).contains("event:revision", data));
    }

    @Test
    void aPageHearsTheRevisionAtOnceAndOfEveryChange() {
        List<String> lines = new CopyOnWriteArrayList<>();
        CompletableFuture<Integer> stream = listen(server, jane.token(), lines);
        awaitRevision(jane, lines);

        jane.session("carl@example.org", "2031-03-10", "10:00");
        awaitRevision(jane, lines);
        assertThat(stream).isNotDone();
        stream.cancel(true);
    }

    @Test
    void aPageHearsOfWhatAnotherProcessDoes() {
        List<String> lines = new CopyOnWriteArrayList<>();
        CompletableFuture<Integer> stream = listen(server, jane.token(), lines);
        awaitRevision(jane, lines);

        try (NakshaSessions other = NakshaSessions.builder()
                .storage(JdbcStorage.of(server.bean(DataSource.class)))
                .build()) {
            other.workspace(jane.consultant().id())
                    .clients()
                    .create(NewClient.builder()
                            .email("x@example.org")
                            .name("X", "")
                            .build());
        }
        awaitRevision(jane, lines);
        stream.cancel(true);
    }

    @Test
    void aPageHearsNothingOfOthers() {
        Consultants other = Consultants.approved(server);
        List<String> lines = new CopyOnWriteArrayList<>();
        CompletableFuture<Integer> stream = listen(server, jane.token(), lines);
        awaitRevision(jane, lines);
        List<String> before = List.copyOf(lines);

        for (int day = 10; day < 15; day++) {
            other.session("c" + day + "@example.org", "2031-03-" + day, "10:00");
        }
        jane.session("carl@example.org", "2031-03-10", "10:00");
        awaitRevision(jane, lines);
        assertThat(lines.subList(before.size(), lines.size()).stream().filter("event:revision"::equals))
                .hasSizeLessThanOrEqualTo(2);
        stream.cancel(true);
    }

    @Test
    void aConsultantHasSoManyStreamsAndNoMore() {
        try (Server small = Server.start("--dashboard.live.streams=1", "--dashboard.live.heartbeat=20ms")) {
            Consultants joan = Consultants.approved(small);
            List<String> lines = new CopyOnWriteArrayList<>();
            CompletableFuture<Integer> first = listen(small, joan.token(), lines);
            awaitRevision(joan, lines);
            await().untilAsserted(() -> assertThat(lines).contains(":"));
            assertThat(joan.api().get("/api/v1/events").status()).isEqualTo(429);
            first.cancel(true);
        }
    }

    @Test
    void aStreamEndsWithItsToken() {
        try (Server brief = Server.start("--dashboard.token.lifetime=2s")) {
            Consultants joan = Consultants.approved(brief);
            List<String> lines = new CopyOnWriteArrayList<>();
            CompletableFuture<Integer> stream = listen(brief, joan.token(), lines);
            awaitRevision(joan, lines);
            await().untilAsserted(() -> assertThat(stream).isDone());
            assertThat(Consultants.waiting(brief).api().get("/api/v1/events").status())
                    .isEqualTo(403);
        }
    }

    @Test
    void openStreamsDoNotHoldUpTheEnd() {
        Server closing = Server.start("--spring.lifecycle.timeout-per-shutdown-phase=5m");
        List<String> lines = new CopyOnWriteArrayList<>();
        Consultants joan = Consultants.approved(closing);
        CompletableFuture<Integer> stream = listen(closing, joan.token(), lines);
        awaitRevision(joan, lines);

        closing.close();
        await().untilAsserted(() -> assertThat(stream).isDone());
    }
}
