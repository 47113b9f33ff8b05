package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.booking.BookingConfirmation;
import io.naksha.sessions.booking.BookingRequest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that waits for a replica which is away, so that commits are seen before they are safe. A repeated request is not answered from one of those. */
class ReplayTest {
    private EmbeddedPostgres server;
    private DataSource database;
    private final ExecutorService callers = Executors.newFixedThreadPool(2);

    @BeforeEach
    void start() throws Exception {
        server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start();
        database = server.getPostgresDatabase();
        Migrations.migrate(database);
    }

    @AfterEach
    void stop() throws Exception {
        callers.shutdown();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRepeatedRequestWaitsLikeTheFirst(boolean remembersTheOffer) throws Exception {
        try (Practice practice = new Practice(JdbcStorage.of(database))) {
            if (remembersTheOffer) {
                practice.book("before@example.org", 8);
            }
            BookingRequest request = BookingRequest.builder()
                    .offeringId(practice.request("carl@example.org", 10).offeringId())
                    .start(practice.request("carl@example.org", 10).start())
                    .client(Practice.person("carl@example.org"))
                    .idempotencyKey("key")
                    .build();
            waitFor("nobody");
            CompletableFuture<BookingConfirmation> first = book(practice, request);
            Awaitility.await().until(() -> count("wait_event = 'SyncRep'") == 1);
            CompletableFuture<BookingConfirmation> again = book(practice, request);
            Awaitility.await().until(() -> again.isDone() || count("wait_event = 'SyncRep'") == 2);
            assertThat(again).isNotDone();
            assertThat(first).isNotDone();

            waitFor("");
            assertThat(first.get(1, TimeUnit.MINUTES).replayed()).isFalse();
            assertThat(again.get(1, TimeUnit.MINUTES).replayed()).isTrue();
        }
    }

    private CompletableFuture<BookingConfirmation> book(Practice practice, BookingRequest request) {
        return CompletableFuture.supplyAsync(() -> practice.naksha.booking().book("jane-doe", request), callers);
    }

    private void waitFor(String replica) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET synchronous_standby_names = '" + replica + "'");
            statement.execute("SELECT pg_reload_conf()");
        }
        Awaitility.await().until(() -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet shown = statement.executeQuery("SHOW synchronous_standby_names")) {
                return shown.next() && shown.getString(1).equals(replica);
            }
        });
    }

    private long count(String condition) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT count(*) FROM pg_stat_activity WHERE " + condition)) {
            found.next();
            return found.getLong(1);
        }
    }
}
