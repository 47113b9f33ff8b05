package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.spi.OutcomeUnknownException;
import io.naksha.sessions.spi.StorageException;
import io.naksha.sessions.spi.TransientStorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** What a server and other transactions do to a unit of work, provoked on a real server. */
class MariaDbFailuresTest {
    private final MariaDbDataSource database = MariaDb.migrated();
    private final WatchedDataSource watched = new WatchedDataSource(database);
    private final JdbcStorage storage = JdbcStorage.of(watched);
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
        assertThat(Deadlock.victims(JdbcStorage.of(database), jane, john)).isEqualTo(1);
        assertThat(revision(jane)).isEqualTo(1);
        assertThat(revision(john)).isEqualTo(1);
    }

    // The server takes back no more than the statement that waited.
    @Test
    void whoWaitsTooLongForALockMayTryAgainAndHasLeftNothing() {
        JdbcStorage impatient = JdbcStorage.of(MariaDb.withVariable(database, "innodb_lock_wait_timeout=0"));
        storage.inTransaction(unit -> {
            unit.consultants().lock(jane.id());
            assertThatThrownBy(() -> impatient.inTransaction(other -> {
                        other.consultants().lock(john.id());
                        try {
                            return other.consultants().lock(jane.id());
                        } catch (TransientStorageException swallowed) {
                            return swallowed;
                        }
                    }))
                    .isInstanceOf(TransientStorageException.class);
            return true;
        });
        assertThat(revision(jane)).isEqualTo(1);
        assertThat(revision(john)).isZero();
    }

    @Test
    void aConnectionThatIsKilledBeforeTheCommitMayBeTriedAgain() {
        assertThatThrownBy(() -> storage.inTransaction(unit -> {
                    unit.consultants().lock(jane.id());
                    MariaDb.kill(database, watched.latest());
                    return unit.consultants().lock(john.id());
                }))
                .isInstanceOf(TransientStorageException.class);
        assertThat(revision(jane)).isZero();
    }

    @Test
    void ofAConnectionThatIsKilledAtTheCommitTheOutcomeIsUnknown() {
        assertThatThrownBy(() -> storage.inTransaction(unit -> {
                    unit.consultants().lock(jane.id());
                    MariaDb.kill(database, watched.latest());
                    return true;
                }))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(revision(jane)).isZero();
    }

    // Not at READ COMMITTED, where our units run: what the server says of it is what is looked at here.
    @Test
    void aRowThatChangedSinceTheSnapshotGaveWay() throws SQLException {
        String change = "UPDATE naksha_consultant SET revision = revision + 1";
        MariaDbDataSource strict = MariaDb.withVariable(database, "innodb_snapshot_isolation=ON");
        try (Connection late = strict.getConnection();
                Statement statement = late.createStatement()) {
            late.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            late.setAutoCommit(false);
            statement.executeQuery("SELECT revision FROM naksha_consultant");
            MariaDb.execute(database, change);

            SQLException failure = catchThrowableOfType(SQLException.class, () -> statement.execute(change));
            assertThat(failure.getErrorCode()).isEqualTo(1020);
            assertThat(new Failures(new MariaDbDialect()).executing(failure, false))
                    .isInstanceOf(TransientStorageException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"1213, 40001", "1205, HY000", "1020, HY000"})
    void whatGaveWayMayBeTriedAgain(int code, String state) {
        watched.fail("execute", new SQLException("gave way", state, code));
        assertThatThrownBy(
                        () -> storage.inTransaction(unit -> unit.consultants().lock(jane.id())))
                .isInstanceOf(TransientStorageException.class);
    }

    // A single server knows all locks before the commit; one of a cluster may refuse the commit itself. It commits by
    // going to auto-commit.
    @ParameterizedTest
    @CsvSource({"1213, 40001", "1205, HY000"})
    void aCommitThatGaveWayMayBeTriedAgain(int code, String state) {
        assertThatThrownBy(() -> storage.inTransaction(unit -> {
                    unit.consultants().lock(jane.id());
                    watched.failOnce("setAutoCommit", new SQLException("gave way", state, code));
                    return true;
                }))
                .isInstanceOf(TransientStorageException.class);
        assertThat(revision(jane)).isZero();
    }

    @Test
    void aDriverThatDoesNotCountWhatABatchChangedIsOfNoUse() {
        JdbcStorage counting = JdbcStorage.of(MariaDb.withOption(database, "useBulkStmts=true"));
        Client max = Samples.client(jane, "max@clients.example");
        ClientStatistics paid = new ClientStatistics(0, List.of(Money.of("5", "EUR"), Money.of("7", "CHF")));
        assertThatThrownBy(() -> counting.inTransaction(unit -> {
                    unit.clients().insert(max);
                    unit.clients().addStatistics(jane.id(), Map.of(max.id(), paid));
                    return true;
                }))
                .isExactlyInstanceOf(StorageException.class)
                .hasMessageContaining("how many rows");
    }

    private long revision(Consultant consultant) {
        return JdbcStorage.of(database)
                .readOnly(unit -> unit.consultants().revisions(Set.of(consultant.id())))
                .get(consultant.id());
    }
}
