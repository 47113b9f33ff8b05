package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A storage that says with its statements whose rows they are about. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardedStorageTest {
    private final GuardedPair pair = new GuardedPair();
    private final HikariDataSource pool = pair.pool;
    private final JdbcStorage storage = pair.storage;
    private final Consultant jane = pair.jane;
    private final Consultant john = pair.john;

    @AfterAll
    void close() {
        pair.close();
    }

    @Test
    void aStatementOfOursThatForgetsTheConsultantReadsOneOrNone() throws SQLException {
        Sql forgetful = Sql.of("SELECT s.consultant_id FROM naksha_session s");
        try (Connection connection = pool.getConnection()) {
            Db db = new Db(connection, new GuardedPostgresDialect(), Db.Access.READ);
            assertThat(db.list(forgetful, row -> row.uuid("consultant_id"))).isEmpty();
            for (Consultant consultant : List.of(jane, john)) {
                db.scope().of(consultant.id());
                for (int again = 0; again < 2; again++) {
                    assertThat(db.list(forgetful, row -> row.uuid("consultant_id")))
                            .containsExactly(consultant.id().value());
                }
            }
        }
    }

    @Test
    void aUnitMayTurnFromOneConsultantToAnother() {
        List<Consultant> found = storage.inTransaction(unit -> List.of(
                unit.consultants().find(jane.id()).orElseThrow(),
                unit.consultants().find(john.id()).orElseThrow(),
                unit.consultants().find(jane.slug()).orElseThrow()));
        assertThat(found).containsExactly(jane, john, jane);
    }

    @Test
    void nothingOfWhatAUnitSaidIsLeftOnItsConnection() throws SQLException {
        try (KeptConnection kept = new KeptConnection(pool)) {
            DataSource one = kept.asDataSource();
            JdbcStorage reused = JdbcStorage.of(one).withRowLevelSecurity();
            reused.readOnly(unit -> unit.consultants().find(jane.slug()).orElseThrow());
            reused.inTransaction(unit -> unit.consultants().lock(jane.id()).orElseThrow());
            assertThat(GuardedPair.column(one.getConnection(), "SELECT id FROM naksha_consultant"))
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

    @Test
    void otherProductsHaveNone() {
        JdbcStorage h2 = JdbcStorage.of(H2.empty());
        assertThatThrownBy(h2::withRowLevelSecurity)
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("only PostgreSQL");
    }

    private long revision(Consultant consultant) {
        Map<ConsultantId, Long> revisions =
                storage.readOnly(unit -> unit.consultants().revisions(Set.of(jane.id(), john.id())));
        return revisions.get(consultant.id());
    }
}
