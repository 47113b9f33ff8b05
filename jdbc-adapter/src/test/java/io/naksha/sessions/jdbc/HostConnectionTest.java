package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.spi.OutcomeUnknownException;
import io.naksha.sessions.spi.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The host's connection stays the host's. */
@ParameterizedClass(name = "{0}")
@EnumSource(Product.class)
class HostConnectionTest {
    private static final List<String> ASKED_FIRST = List.of("getAutoCommit", "getTransactionIsolation");
    private static final List<String> THE_HOSTS =
            List.of("commit", "abort", "setAutoCommit", "setTransactionIsolation", "setReadOnly", "setSchema");

    @Parameter
    Product product;

    private final Consultant jane = Samples.consultant("jane");
    private final List<Runnable> actions = new ArrayList<>();
    private final List<String> ran = new ArrayList<>();
    private HikariDataSource pool;
    private WatchedDataSource watched;
    private Connection connection;
    private JdbcStorage storage;
    private boolean refusingActions;
    private boolean rollbackOnly;

    @BeforeEach
    void open() throws SQLException {
        pool = product.pooled();
        watched = new WatchedDataSource(pool);
        connection = watched.getConnection();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        storage = JdbcStorage.of(pool, () -> Optional.of(new Transaction()));
        watched.reset();
    }

    @AfterEach
    void close() throws SQLException {
        watched.latest().close();
        pool.close();
    }

    private final class Transaction implements HostTransaction {
        @Override
        public Connection connection() {
            return connection;
        }

        @Override
        public void afterCommit(Runnable action) {
            if (refusingActions) {
                throw new IllegalStateException("no actions here");
            }
            actions.add(action);
        }

        @Override
        public void setRollbackOnly() {
            rollbackOnly = true;
        }
    }

    @Test
    void isNeitherEndedNorSetOtherwise() throws SQLException {
        insert();
        storage.readOnly(unit -> unit.consultants().find(jane.id()));
        assertThatThrownBy(() -> storage.inTransaction(unit -> {
                    unit.consultants().lock(jane.id());
                    throw new IllegalStateException("mine");
                }))
                .hasMessage("mine");

        assertThat(watched.calls().stream().filter("setSavepoint"::equals)).hasSize(3);
        assertThat(watched.calls().stream().filter("releaseSavepoint"::equals)).hasSize(3);
        assertThat(watched.calls().stream().filter("rollback"::equals)).hasSize(product == Product.ON_H2 ? 2 : 1);
        assertThat(watched.calls()).doesNotContainAnyElementsOf(THE_HOSTS);
        assertThat(watched.latest().isClosed()).isFalse();
        assertThat(watched.sql()).noneMatch(sql -> sql.contains("SET TRANSACTION"));
        assertThat(rollbackOnly).isFalse();
        assertThat(ran).isEmpty();
        actions.forEach(Runnable::run);
        assertThat(ran).containsExactly("action");
    }

    @Test
    void inAutoCommitIsRefusedBeforeAnythingIsDone() throws SQLException {
        connection.setAutoCommit(true);
        watched.reset();

        assertRefused("the host's connection is in auto-commit: it has no transaction to take part in");
    }

    @ParameterizedTest
    @ValueSource(ints = {Connection.TRANSACTION_REPEATABLE_READ, Connection.TRANSACTION_SERIALIZABLE})
    void atAnotherIsolationIsRefusedBeforeAnythingIsDone(int isolation) throws SQLException {
        connection.setTransactionIsolation(isolation);
        watched.reset();

        String name = isolation == Connection.TRANSACTION_SERIALIZABLE ? "SERIALIZABLE" : "REPEATABLE READ";
        assertRefused("the host's transaction is at " + name + ": only one at READ COMMITTED can be taken part in");
    }

    private void assertRefused(String message) {
        List<String> run = new ArrayList<>();
        assertThatThrownBy(() -> storage.inTransaction(unit -> run.add("write")))
                .isExactlyInstanceOf(StorageException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> storage.readOnly(unit -> run.add("read")))
                .isExactlyInstanceOf(StorageException.class)
                .hasMessage(message);
        assertThat(run).isEmpty();
        assertThat(watched.calls()).isSubsetOf(ASKED_FIRST);
        assertThat(rollbackOnly).isFalse();
    }

    @Test
    void takesBackAUnitWhoseActionsTheHostDoesNotTake() throws SQLException {
        refusingActions = true;

        assertThatThrownBy(this::insert).hasMessage("no actions here");

        watched.latest().commit();
        assertThat(committed()).isEmpty();
    }

    @Test
    void runsNoActionsOfAUnitThatWasNotKept() throws SQLException {
        watched.failOnce("releaseSavepoint", new SQLException("no", "HY000"));

        assertThatThrownBy(this::insert).isInstanceOf(StorageException.class);

        watched.latest().commit();
        assertThat(actions).hasSize(1);
        actions.forEach(Runnable::run);
        assertThat(ran).isEmpty();
        assertThat(committed()).isEmpty();
        assertThat(rollbackOnly).isFalse();
    }

    @Test
    void mustNotBeCommittedWhereAUnitCouldNotBeTakenBack() {
        watched.fail("rollback", new SQLException("no savepoint", "HY000"));
        IllegalStateException mine = new IllegalStateException("mine");

        StorageException lost = catchThrowableOfType(
                StorageException.class,
                () -> storage.inTransaction(unit -> {
                    throw mine;
                }));

        assertThat(lost)
                .hasMessageContaining("has to be rolled back and begun again")
                .hasCause(mine);
        assertThat(lost.getSuppressed()).extracting(Throwable::getMessage).containsExactly("no savepoint");
        assertThat(rollbackOnly).isTrue();
    }

    @Test
    void thatTakesNoMoreStatementsIsRefused() throws SQLException {
        watched.latest().close();

        assertThatThrownBy(this::insert)
                .isInstanceOf(StorageException.class)
                .isNotInstanceOf(OutcomeUnknownException.class);
        assertThat(actions).isEmpty();
    }

    private void insert() {
        storage.inTransaction(unit -> {
            unit.consultants().insert(jane);
            unit.afterCommit(() -> ran.add("action"));
            return true;
        });
    }

    private Optional<Consultant> committed() {
        return JdbcStorage.of(pool).readOnly(unit -> unit.consultants().find(jane.id()));
    }
}
