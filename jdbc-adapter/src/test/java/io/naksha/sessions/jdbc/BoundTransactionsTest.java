package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoundTransactionsTest {
    private final WatchedDataSource watched = new WatchedDataSource(H2.empty());
    private final BoundTransactions transactions = BoundTransactions.create();
    private final List<String> seen = new ArrayList<>();
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = watched.getConnection();
        connection.setAutoCommit(false);
        watched.reset();
    }

    @AfterEach
    void close() throws SQLException {
        watched.latest().close();
    }

    @Test
    void commitsThenRunsTheActionsInOrderWhateverTheyThrow() throws SQLException {
        String result = transactions.run(connection, () -> {
            current().afterCommit(() -> {
                seen.add("first, " + watched.calls() + ", bound "
                        + transactions.current().isPresent());
                throw new AssertionError("an action that fails");
            });
            current().afterCommit(() -> seen.add("second"));
            assertThat(current().connection()).isSameAs(connection);
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(seen).containsExactly("first, [getAutoCommit, commit], bound false", "second");
        assertThat(watched.calls()).containsExactly("getAutoCommit", "commit");
    }

    @Test
    void rollsBackOnAnyThrowable() {
        IOException mine = new IOException("mine");
        assertThatThrownBy(() -> transactions.run(connection, () -> {
                    current().afterCommit(() -> seen.add("never"));
                    throw mine;
                }))
                .isSameAs(mine);
        assertThatThrownBy(() -> transactions.run(connection, BoundTransactionsTest::fail))
                .isInstanceOf(StackOverflowError.class);

        assertThat(watched.calls()).containsExactly("getAutoCommit", "rollback", "getAutoCommit", "rollback");
        assertThat(seen).isEmpty();
        assertThat(transactions.current()).isEmpty();
    }

    private static boolean fail() {
        throw new StackOverflowError();
    }

    @Test
    void runsNoActionWhereTheCommitFailed() {
        SQLException refused = new SQLException("no", "HY000");
        watched.fail("commit", refused);
        assertThatThrownBy(() -> transactions.run(connection, () -> {
                    current().afterCommit(() -> seen.add("never"));
                    return true;
                }))
                .isSameAs(refused);

        assertThat(watched.calls()).endsWith("commit", "rollback");
        assertThat(seen).isEmpty();
    }

    @Test
    void aFailingRollbackDoesNotHideWhy() {
        SQLException refused = new SQLException("no", "HY000");
        watched.fail("rollback", refused);
        IllegalStateException mine = new IllegalStateException("mine");
        assertThatThrownBy(() -> transactions.run(connection, () -> {
                    throw mine;
                }))
                .isSameAs(mine)
                .hasSuppressedException(refused);
    }

    @Test
    void whatMustNotBeCommittedIsRolledBack() {
        assertThatThrownBy(() -> transactions.run(connection, () -> {
                    current().afterCommit(() -> seen.add("never"));
                    current().setRollbackOnly();
                    return true;
                }))
                .hasMessageContaining("rolled back");

        assertThat(watched.calls()).containsExactly("getAutoCommit", "rollback");
        assertThat(seen).isEmpty();
    }

    @Test
    void aConnectionInAutoCommitOrBoundAlreadyIsRefused() throws SQLException {
        transactions.run(
                connection,
                () -> assertThatThrownBy(() -> transactions.run(connection, () -> true))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("the connection is bound already"));
        connection.setAutoCommit(true);
        assertThatThrownBy(() -> transactions.run(connection, () -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the connection is in auto-commit");
    }

    @Test
    void oneInsideOfAnotherIsATransactionOfItsOwn() throws SQLException {
        Connection inner = watched.getConnection();
        inner.setAutoCommit(false);
        transactions.run(connection, () -> {
            HostTransaction outer = current();
            outer.afterCommit(() -> seen.add("outer"));
            transactions.run(inner, () -> {
                assertThat(current().connection()).isSameAs(inner);
                current().afterCommit(() -> seen.add("inner"));
                return true;
            });
            assertThat(current()).isSameAs(outer);
            return seen.add("back");
        });

        assertThat(seen).containsExactly("inner", "back", "outer");
        assertThat(transactions.current()).isEmpty();
    }

    @Test
    void anotherThreadIsNotInTheTransaction() throws SQLException {
        Optional<HostTransaction> elsewhere = transactions.run(
                connection,
                () -> CompletableFuture.supplyAsync(transactions::current).join());

        assertThat(elsewhere).isEmpty();
    }

    private HostTransaction current() {
        return transactions.current().orElseThrow();
    }
}
