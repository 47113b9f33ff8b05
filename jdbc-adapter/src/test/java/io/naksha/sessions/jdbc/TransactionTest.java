package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.client.Client;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.spi.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TransactionTest {
    final DataSource database = database();
    private final WatchedDataSource watched = new WatchedDataSource(database);
    private final JdbcStorage storage = JdbcStorage.of(watched);
    private final Consultant jane = Samples.consultant("jane");

    /** A new database with our tables. */
    DataSource database() {
        return H2.migrated();
    }

    @Test
    void anOverflowingStackCommitsNothing() {
        assertThatThrownBy(() -> storage.inTransaction(unit -> {
                    unit.consultants().insert(jane);
                    return sinkIntoTheGround(1);
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(found(jane)).isEmpty();
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int sinkIntoTheGround(int depth) {
        return sinkIntoTheGround(depth + 1) + 1;
    }

    @Test
    void whatTheWorkThrowsComesOutAsItIs() {
        AssertionError mine = new AssertionError("mine");
        assertThatThrownBy(() -> storage.inTransaction(unit -> {
                    throw mine;
                }))
                .isSameAs(mine);
        assertThatThrownBy(() -> storage.readOnly(unit -> {
                    throw mine;
                }))
                .isSameAs(mine);
    }

    @Test
    void autoCommitIsNotSetAgainWhereTheRollbackFailed() {
        watched.fail("rollback", new SQLException("no", "HY000"));
        IllegalStateException mine = new IllegalStateException("mine");
        watched.reset();
        assertThatThrownBy(() -> storage.inTransaction(unit -> {
                    unit.consultants().insert(jane);
                    throw mine;
                }))
                .isSameAs(mine);
        assertThat(mine.getSuppressed()).hasSize(1);
        assertThat(watched.calls().stream().filter("setAutoCommit"::equals)).hasSize(1);
        assertThat(found(jane)).isEmpty();
    }

    @Test
    void aConnectionGoesBackAsItCame() throws SQLException {
        try (HikariDataSource pool = pool(database, false, "TRANSACTION_SERIALIZABLE")) {
            JdbcStorage pooled = JdbcStorage.of(pool);
            pooled.inTransaction(unit -> {
                unit.consultants().insert(jane);
                return jane;
            });
            Optional<Consultant> read =
                    pooled.readOnly(unit -> unit.consultants().find(jane.id()));
            assertThat(read).contains(jane);
            try (Connection connection = pool.getConnection()) {
                assertThat(connection.getAutoCommit()).isFalse();
                assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
            }
        }
    }

    /** A pool of one connection. */
    static HikariDataSource pool(DataSource database, boolean autoCommit, String isolation) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(1);
        config.setAutoCommit(autoCommit);
        config.setTransactionIsolation(isolation);
        return new HikariDataSource(config);
    }

    @Test
    void unitsRunAtReadCommittedWhateverTheConnectionHas() {
        try (HikariDataSource pool = pool(database, true, "TRANSACTION_READ_UNCOMMITTED")) {
            WatchedDataSource inside = new WatchedDataSource(pool);
            JdbcStorage pooled = JdbcStorage.of(inside);
            List<Integer> levels = new ArrayList<>();
            pooled.inTransaction(unit -> levels.add(level(inside.latest())));
            pooled.readOnly(unit -> levels.add(level(inside.latest())));
            assertThat(levels)
                    .containsExactly(Connection.TRANSACTION_READ_COMMITTED, Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    private static int level(Connection connection) {
        try {
            return connection.getTransactionIsolation();
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    @Test
    void actionsRunInOrderOnceTheConnectionIsBack() {
        List<String> seen = new ArrayList<>();
        storage.inTransaction(unit -> {
            unit.consultants().insert(jane);
            unit.afterCommit(() -> {
                seen.add("first, committed " + found(jane).isPresent());
                throw new IllegalStateException("an action that fails");
            });
            unit.afterCommit(() -> seen.add("second, closed " + watched.calls().contains("close")));
            return seen.add("work");
        });
        assertThat(seen).containsExactly("work", "first, committed true", "second, closed true");
    }

    @Test
    void aUnitWhoseStatementFailedIsNotCommittedEvenIfTheWorkGoesOn() {
        Client stray = Samples.client(Samples.consultant("stranger"), "max@clients.example");
        assertThatThrownBy(() -> storage.inTransaction(unit -> {
                    unit.consultants().insert(jane);
                    try {
                        return unit.clients().insert(stray);
                    } catch (StorageException swallowed) {
                        return true;
                    }
                }))
                .isInstanceOf(StorageException.class);
        assertThat(found(jane)).isEmpty();
    }

    @Test
    void aUnitThatOnlyReadsCannotWrite() {
        assertThatThrownBy(() -> storage.readOnly(unit -> unit.consultants().lock(jane.id())))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> storage.readOnly(unit -> {
                    unit.consultants().insert(jane);
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(found(jane)).isEmpty();
    }

    @Test
    void aUnitIsOfNoUseAfterItsEnd() {
        var leaked = storage.inTransaction(unit -> unit);
        assertThatThrownBy(() -> leaked.consultants().insert(jane))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the unit of work is over");
    }

    @Test
    void closingLeavesTheDataSourceOpen() {
        storage.close();
        assertThat(found(jane)).isEmpty();
    }

    private Optional<Consultant> found(Consultant consultant) {
        return JdbcStorage.of(database).readOnly(unit -> unit.consultants().find(consultant.id()));
    }
}
