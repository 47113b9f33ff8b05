package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.session.WebinarId;
import io.naksha.sessions.spi.IdempotencyRecord;
import io.naksha.sessions.spi.StorageException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

    private final HikariDataSource pool = Pools.of(Postgres.guarded());
    private final JdbcStorage storage = JdbcStorage.of(pool).withRowLevelSecurity();
    private final Consultant jane = Samples.consultant("jane");
    private final Consultant john = Samples.consultant("john");

    @BeforeAll
    void fill() {
        fill(jane);
        fill(john);
    }

    @AfterAll
    void close() {
        pool.close();
    }

    private void fill(Consultant consultant) {
        Client client = Samples.client(consultant, "max@clients.example");
        Session session = Samples.session(client, "S", Samples.START);
        storage.inTransaction(unit -> {
            unit.consultants().insert(consultant);
            unit.offerings().insert(Samples.offering(consultant));
            unit.webinars().insert(webinar(session));
            unit.clients().insert(client);
            unit.clients()
                    .addStatistics(
                            consultant.id(),
                            Map.of(client.id(), new ClientStatistics(1, List.of(Money.of("5", "EUR")))));
            unit.sessions().insert(session);
            unit.outbox().append(List.of(Samples.entry(session, Effect.BOOKING_RECEIVED)));
            unit.idempotency()
                    .insert(new IdempotencyRecord(
                            consultant.id(),
                            IdempotencyRecord.Operation.BOOK,
                            "key",
                            "0a".repeat(32),
                            session.id(),
                            Samples.NOW));
            return true;
        });
    }

    private static Webinar webinar(Session like) {
        return new Webinar(
                new WebinarId(UUID.randomUUID()),
                like.consultantId(),
                null,
                "W",
                Platform.ZOOM,
                like.schedule(),
                5,
                Webinar.Status.SCHEDULED,
                null,
                like.stamp());
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
            assertThat(column(connection, read)).as("without saying anything").isEmpty();
            assertThat(changed(connection, change)).isZero();
            assertThat(changed(connection, "DELETE FROM " + table)).isZero();

            actFor(connection, jane);
            assertThat(column(connection, read)).containsExactly(jane.id().toString());
            assertThat(changed(connection, change)).isOne();
            assertThat(changed(connection, steal)).isZero();
            assertThat(changed(connection, "DELETE FROM " + table + " WHERE " + whose + " = '" + john.id() + "'"))
                    .isZero();

            connection.rollback();
            assertThat(column(connection, read))
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
    void aStatementOfOursThatForgetsTheConsultantReadsOneOrNone() throws SQLException {
        Sql forgetful = Sql.of("SELECT s.consultant_id FROM naksha_session s");
        try (Connection connection = pool.getConnection()) {
            Db db = new Db(connection, new GuardedPostgresDialect(), Db.Access.READ);
            assertThat(db.list(forgetful, row -> row.uuid("consultant_id"))).isEmpty();
            for (Consultant consultant : List.of(jane, john)) {
                db.scope().of(consultant.id());
                assertThat(db.list(forgetful, row -> row.uuid("consultant_id")))
                        .containsExactly(consultant.id().value());
            }
        }
    }

    @Test
    void nothingOfWhatAUnitSaidIsLeftOnItsConnection() throws SQLException {
        try (KeptConnection kept = new KeptConnection(pool)) {
            DataSource one = kept.asDataSource();
            JdbcStorage reused = JdbcStorage.of(one).withRowLevelSecurity();
            reused.readOnly(unit -> unit.consultants().find(jane.slug()).orElseThrow());
            reused.inTransaction(unit -> unit.consultants().lock(jane.id()).orElseThrow());
            assertThat(column(one.getConnection(), "SELECT id FROM naksha_consultant"))
                    .isEmpty();
        }
    }

    @Test
    void itIsSwitchedOnAsTheOperationsGuideSays() {
        DataSource dataSource = pool;
        Migrations.migrate(dataSource, Set.of(SchemaOption.ROW_LEVEL_SECURITY));
        JdbcStorage storage = JdbcStorage.of(dataSource).withRowLevelSecurity();
        Optional<Consultant> found = storage.readOnly(unit -> unit.consultants().find(jane.id()));
        assertThat(found).contains(jane);
    }

    @Test
    void whileThereAreNoPoliciesWhatIsSaidDoesNoHarm() {
        JdbcStorage early = JdbcStorage.of(Postgres.migrated()).withRowLevelSecurity();
        Optional<Consultant> locked = early.inTransaction(unit -> {
            unit.consultants().insert(jane);
            return unit.consultants().lock(jane.id());
        });
        assertThat(locked).contains(jane);
    }

    @Test
    void aStorageThatSaysNothingFindsNothing() {
        JdbcStorage silent = JdbcStorage.of(pool);
        Optional<Consultant> found = silent.readOnly(unit -> unit.consultants().find(jane.id()));
        Optional<Consultant> locked =
                silent.inTransaction(unit -> unit.consultants().lock(jane.id()));
        assertThat(found).isEmpty();
        assertThat(locked).isEmpty();
    }

    @Test
    void unitsInOneTransactionOfTheHostSayEachForThemselves() throws SQLException {
        long before = revision(jane);
        BoundTransactions transactions = BoundTransactions.create();
        JdbcStorage joining = JdbcStorage.of(pool, transactions).withRowLevelSecurity();
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            transactions.run(connection, () -> {
                joining.inTransaction(unit -> unit.consultants().lock(jane.id()));
                assertThatThrownBy(() -> joining.inTransaction(unit -> {
                            unit.consultants().lock(john.id());
                            throw new IllegalStateException("undone");
                        }))
                        .hasMessage("undone");
                joining.readOnly(unit -> unit.consultants().find(jane.id()).orElseThrow());
                return joining.inTransaction(unit -> unit.consultants().lock(john.id()));
            });
        }
        assertThat(revision(jane)).as("of jane").isEqualTo(before + 1);
        assertThat(revision(john)).as("of john").isEqualTo(1);
    }

    private long revision(Consultant consultant) {
        Map<ConsultantId, Long> revisions =
                storage.readOnly(unit -> unit.consultants().revisions(Set.of(jane.id(), john.id())));
        return revisions.get(consultant.id());
    }

    @Test
    void anIndexIsStillUsedAndTheSettingsAreReadOnce() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            actFor(connection, jane);
            changed(connection, "SET LOCAL enable_seqscan = off");
            String plan = String.join(
                    "\n",
                    column(
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
            assertThat(column(plain, OPEN_TABLES)).isEmpty();
            assertThat(column(partitioned, OPEN_TABLES)).isEmpty();
        }
    }

    @Test
    void otherProductsHaveNone() {
        JdbcStorage h2 = JdbcStorage.of(H2.empty());
        assertThatThrownBy(h2::withRowLevelSecurity)
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("only PostgreSQL");
    }

    private static void actFor(Connection connection, Consultant consultant) throws SQLException {
        column(connection, "SELECT set_config('naksha.consultant_id', '" + consultant.id() + "', TRUE)");
    }

    private static int changed(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (results.next()) {
                values.add(results.getString(1));
            }
            return values;
        }
    }
}
