package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.consultant.Consultant;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second wall between consultants, before statements that forget whose rows they are about, and as the owner of the tables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowLevelSecurityTest {
    private static final String OPEN_TABLES = "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p')"
            + " AND relname LIKE 'naksha%' AND relname <> 'naksha_schema_history'"
            + " AND NOT (relrowsecurity AND relforcerowsecurity AND EXISTS"
            + " (SELECT 1 FROM pg_policy WHERE polrelid = pg_class.oid AND polcmd = '*'))";

    private final GuardedPair pair = new GuardedPair();
    private final HikariDataSource pool = pair.pool;
    private final Consultant jane = pair.jane;
    private final Consultant john = pair.john;

    @AfterAll
    void close() {
        pair.close();
    }

    @ParameterizedTest
    @CsvSource({
        "naksha_consultant, id",
        "naksha_offering, consultant_id",
        "naksha_webinar, consultant_id",
        "naksha_client, consultant_id",
        "naksha_client_paid, consultant_id",
        "naksha_session, consultant_id",
        "naksha_outbox, consultant_id",
        "naksha_idempotency, consultant_id"
    })
    void aStatementReachesOnlyTheRowsThatItSaysItIsAbout(String table, String whose) throws SQLException {
        String read = "SELECT " + whose + " FROM " + table;
        String change = "UPDATE " + table + " SET " + whose + " = " + whose;
        String steal = change + " WHERE " + whose + " = '" + john.id() + "'";
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            assertThat(GuardedPair.column(connection, read))
                    .as("without saying anything")
                    .isEmpty();
            assertThat(changed(connection, change)).isZero();
            assertThat(changed(connection, "DELETE FROM " + table)).isZero();

            actFor(connection, jane);
            assertThat(GuardedPair.column(connection, read))
                    .containsExactly(jane.id().toString());
            assertThat(changed(connection, change)).isOne();
            assertThat(changed(connection, steal)).isZero();
            assertThat(changed(connection, "DELETE FROM " + table + " WHERE " + whose + " = '" + john.id() + "'"))
                    .isZero();

            connection.rollback();
            assertThat(GuardedPair.column(connection, read))
                    .as("what was said has ended with the transaction")
                    .isEmpty();
        }
    }

    @Test
    void aRowCannotBeGivenToAnotherConsultant() throws SQLException {
        String given = "UPDATE naksha_offering SET consultant_id = '" + john.id() + "'";
        String made = "INSERT INTO naksha_idempotency SELECT '" + john.id()
                + "', operation, 'other', fingerprint, session_id, created_at FROM naksha_idempotency";
        for (String sql : List.of(given, made)) {
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                actFor(connection, jane);
                assertThatThrownBy(() -> changed(connection, sql))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
                connection.rollback();
            }
        }
    }

    @Test
    void anIndexIsStillUsedAndTheSettingsAreReadOnce() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            actFor(connection, jane);
            changed(connection, "SET LOCAL enable_seqscan = off");
            String plan = String.join(
                    "\n",
                    GuardedPair.column(
                            connection,
                            "EXPLAIN SELECT id FROM naksha_session WHERE consultant_id = '" + jane.id()
                                    + "' AND starts_at > now() ORDER BY starts_at, id"));
            assertThat(plan)
                    .contains("naksha_session_starts_ix")
                    .containsPattern("Index Cond: \\(\\(consultant_id = '.*starts_at > ")
                    .contains("InitPlan");
        }
    }

    @Test
    void noTableIsLeftOutAndNoPartition() throws SQLException {
        try (Connection plain = pool.getConnection();
                Connection partitioned =
                        Postgres.guarded(SchemaOption.PARTITIONED).getConnection()) {
            assertThat(GuardedPair.column(plain, OPEN_TABLES)).isEmpty();
            assertThat(GuardedPair.column(partitioned, OPEN_TABLES)).isEmpty();
        }
    }

    private static void actFor(Connection connection, Consultant consultant) throws SQLException {
        GuardedPair.column(connection, "SELECT set_config('naksha.consultant_id', '" + consultant.id() + "', TRUE)");
    }

    private static int changed(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
