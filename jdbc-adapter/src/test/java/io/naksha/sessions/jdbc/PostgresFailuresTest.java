package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.spi.Observer;
import io.naksha.sessions.spi.OutcomeUnknownException;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.spi.TransientStorageException;
import io.naksha.sessions.usecase.Sessions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What a server and other transactions do to a unit of work, provoked on a real server. */
class PostgresFailuresTest {
    private static final String UNTRIED = "com.zaxxer.hikari.aliveBypassWindowMs";

    private final PGSimpleDataSource database = Postgres.migrated();
    private final BreakableDataSource breakable = new BreakableDataSource(database);
    private final JdbcStorage storage = JdbcStorage.of(breakable);
    private Runnable retried = () -> {};
    private int retries;
    private final Consultant jane = Samples.consultant("jane");
    private final Consultant john = Samples.consultant("john");

    @BeforeEach
    void insert() {
        JdbcStorage.of(database).inTransaction(unit -> {
            unit.consultants().insert(jane);
            unit.consultants().insert(john);
            return true;
        });
    }

    @Test
    void theVictimOfADeadlockMayTryAgainAndHasLeftNothing() {
        assertThat(Deadlock.victims(storage, jane, john)).isEqualTo(1);
        assertThat(revision(jane)).isEqualTo(1);
        assertThat(revision(john)).isEqualTo(1);
    }

    @Test
    void aCommandThatWaitsTooLongForALockIsRunAgainAsAWhole() throws SQLException {
        database.setOptions("-c lock_timeout=50ms");
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT 1 FROM naksha_consultant FOR UPDATE");
            retried = () -> end(other);

            create("max@clients.example");
            assertThat(sessions()).isEqualTo(1);

            other.setAutoCommit(false);
            statement.execute("SELECT 1 FROM naksha_consultant FOR UPDATE");
            confirm();
        }
        assertThat(retries).isEqualTo(2);
        assertThat(revision(jane)).as("created, and confirmed once").isEqualTo(2);
    }

    private static void end(Connection transaction) {
        try {
            transaction.rollback();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void aConnectionThatIsKilledBeforeTheCommitCostsOnlyAnotherTry() {
        assertThatThrownBy(() -> storage.inTransaction(unit -> {
                    unit.consultants().lock(jane.id());
                    breakable.killLatest();
                    return unit.consultants().lock(john.id());
                }))
                .isInstanceOf(TransientStorageException.class);
        assertThat(revision(jane)).isZero();

        create("max@clients.example");
        breakable.killBefore("prepareStatement", 3);
        confirm();
        assertThat(revision(jane)).as("created, and confirmed once").isEqualTo(2);
    }

    @Test
    void aPlacingWhoseConnectionIsKilledIsLookedUpAndDoneOnce() {
        breakable.killBefore("prepareStatement", 3);
        create("max@clients.example");
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void aPoolOfDeadConnectionsCostsOnlyAFewTries() throws SQLException {
        // Hikari looks whether a connection is alive only where it was idle for longer than this; here it is not to.
        System.setProperty(UNTRIED, Long.toString(Duration.ofMinutes(10).toMillis()));
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(4);
        try (HikariDataSource pool = new HikariDataSource(config);
                NakshaSessions naksha = naksha(JdbcStorage.of(pool))) {
            Awaitility.await().until(() -> pool.getHikariPoolMXBean().getIdleConnections() == 4);
            breakable.killOthers();
            create(naksha, "max@clients.example");
        } finally {
            System.clearProperty(UNTRIED);
        }
        assertThat(retries).isPositive();
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void ofAConnectionThatIsKilledAtTheCommitTheOutcomeIsUnknown() {
        create("max@clients.example");
        breakable.killBefore("commit", 1);
        assertThatThrownBy(this::confirm).isInstanceOf(OutcomeUnknownException.class);
        assertThat(revision(jane)).as("nobody ran it again").isEqualTo(1);
    }

    private void confirm() {
        try (NakshaSessions naksha = naksha()) {
            Sessions sessions = naksha.workspace(jane.id()).sessions();
            SessionId only = sessions.list(SessionFilter.ALL, PageRequest.first(1))
                    .items()
                    .get(0)
                    .session()
                    .id();
            sessions.confirm(only);
        }
    }

    private void create(String email) {
        try (NakshaSessions naksha = naksha()) {
            create(naksha, email);
        }
    }

    private void create(NakshaSessions naksha, String email) {
        naksha.workspace(jane.id())
                .sessions()
                .create(NewSession.forNewClient(NewClient.builder()
                                .email(email)
                                .name("Max", "Muster")
                                .build())
                        .start(LocalStart.at("2031-05-05", "10:00"))
                        .build());
    }

    private int sessions() {
        try (NakshaSessions naksha = naksha()) {
            return naksha.workspace(jane.id())
                    .sessions()
                    .list(SessionFilter.ALL, PageRequest.first(10))
                    .items()
                    .size();
        }
    }

    private NakshaSessions naksha() {
        return naksha(storage);
    }

    private NakshaSessions naksha(Storage used) {
        return NakshaSessions.builder()
                .storage(used)
                .observer(new Observer() {
                    @Override
                    public void retried() {
                        retries++;
                        retried.run();
                    }
                })
                .clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC))
                .withoutInlineDispatch()
                .withoutPolling()
                .build();
    }

    private long revision(Consultant consultant) {
        return storage.readOnly(unit -> unit.consultants().revisions(Set.of(consultant.id())))
                .get(consultant.id());
    }
}
