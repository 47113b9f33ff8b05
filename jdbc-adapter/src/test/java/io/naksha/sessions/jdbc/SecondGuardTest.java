package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.Reschedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SlotUnavailableException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody who knows nothing of the library's lock inserts a session and has not committed yet when the library looks: what the exclusion constraint then
 * refuses comes out as if the library had found it, wherever sessions are written.
 */
class SecondGuardTest {
    private static final Instant TEN = Instant.parse("2031-05-05T10:00:00Z");
    private static final LocalStart HALF_PAST_TEN = LocalStart.at("2031-05-05", "10:30");

    private final HostApplication host = new HostApplication(Pools.of(Postgres.migrated(SchemaOption.NO_OVERLAP)));
    private final Practice practice = new Practice(host.storage);
    private Session first;

    /** A way to write a session over the one that nobody sees yet. */
    @FunctionalInterface
    private interface Way {
        void run(SecondGuardTest test) throws Throwable;
    }

    static Stream<Named<Way>> ways() {
        return Stream.of(
                Named.of("a public booking", SecondGuardTest::book),
                Named.of("a session made by hand", SecondGuardTest::create),
                Named.of("a move", SecondGuardTest::reschedule),
                Named.of("a booking in the host's transaction", SecondGuardTest::bookInHost));
    }

    private void book() {
        practice.book("late@example.org", 10);
    }

    private void create() {
        practice.desk
                .sessions()
                .create(NewSession.forNewClient(Practice.person("new@example.org"))
                        .start(HALF_PAST_TEN)
                        .build());
    }

    private void reschedule() {
        practice.desk.sessions().reschedule(first.id(), Reschedule.to(HALF_PAST_TEN));
    }

    // The host catches the refusal, goes on, and commits.
    private void bookInHost() throws Throwable {
        Throwable[] refusal = new Throwable[1];
        host.commit(connection -> {
            refusal[0] = catchThrowable(this::book);
            HostApplication.note(connection, 1);
        });
        assertThat(host.notes()).containsExactly(1);
        throw refusal[0];
    }

    @BeforeEach
    void bookOne() {
        practice.book("first@example.org", 8);
        first = practice.sessions().get(0);
    }

    @AfterEach
    void close() {
        practice.close();
        host.close();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whatOnlyTheConstraintSeesIsRefusedAsTaken(Way way) throws Exception {
        try (Connection other = host.open()) {
            insertPastTheLibrary(other);
            ThrowingCallable command = () -> way.run(this);
            CompletableFuture<Throwable> thrown =
                    CompletableFuture.supplyAsync(() -> catchThrowable(command), task -> new Thread(task).start());
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaits);
            other.commit();

            assertThat(thrown.join())
                    .isInstanceOfSatisfying(
                            SlotUnavailableException.class,
                            refused -> assertThat(refused.collisions()).containsExactly(TimeSlot.of(TEN, 60)));
        }
        assertThat(practice.listed()).extracting(Practice::hour).containsExactly(8, 10);
    }

    private void insertPastTheLibrary(Connection connection) {
        Client client = practice.desk.clients().get(first.clientId());
        Session session = Samples.session(client, "Written by somebody else", TEN);
        new Db(connection, new PostgresDialect(), Db.Access.WRITE)
                .updateOne(Sql.of(SessionTable.TABLE.insert(), SessionTable.TABLE.insertParams(session)));
    }

    private boolean somebodyWaits() throws SQLException {
        try (Connection connection = host.pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery("SELECT 1 FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND wait_event_type = 'Lock'")) {
            return waiting.next();
        }
    }
}
