package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of a host application that uses plain JDBC: {@link #run} binds a connection to the calling thread while the host's code runs, commits
 * when it returns, rolls back on any {@link Throwable}, and runs the actions after the commit. A {@link JdbcStorage} that was given this object takes part
 * in them.
 *
 * <p>Safe for use by several threads, each with a connection of its own. A thread that the host's code starts is not in its transaction.
 */
public final class BoundTransactions implements HostTransactions {
    @SuppressWarnings(
            "ThreadLocalUsage") // an application may have several databases, each with transactions of its own
    private final ThreadLocal<@Nullable Bound> bound = new ThreadLocal<>();

    private BoundTransactions() {}

    /** Starts without any transaction. */
    public static BoundTransactions create() {
        return new BoundTransactions();
    }

    /**
     * A piece of the host's code.
     *
     * @param <T> what it returns
     * @param <E> what it throws
     */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object, E extends Exception> {
        /** Does it. */
        T run() throws E;
    }

    @Override
    public Optional<HostTransaction> current() {
        return Optional.ofNullable(bound.get());
    }

    /**
     * Runs the host's code in a transaction. Neither closes the connection nor changes its settings. It may run inside of another, on a connection of its
     * own; then it is a transaction of its own.
     *
     * @param connection the host's, out of auto-commit and at READ COMMITTED; what was done on it before belongs to the transaction
     * @param work what to do; whatever it throws comes out as it is
     * @return what the work returned
     * @throws SQLException where the commit failed; the actions are not run then
     * @throws StorageException where the work returned although the transaction cannot be committed any more: it is rolled back
     * @throws IllegalArgumentException where the connection is in auto-commit, or bound already
     */
    public <T extends @Nullable Object, E extends Exception> T run(Connection connection, Work<T, E> work)
            throws E, SQLException {
        requireFree(connection);
        Bound transaction = new Bound(connection);
        T result;
        try {
            result = whileBound(transaction, work);
            transaction.commit();
        } catch (Throwable thrown) {
            transaction.rollBack(thrown);
            throw thrown;
        }
        Actions.run(transaction.actions);
        return result;
    }

    private void requireFree(Connection connection) throws SQLException {
        Bound outer = bound.get();
        if (outer != null && outer.connection == connection) {
            throw new IllegalArgumentException("the connection is bound already");
        }
        if (connection.getAutoCommit()) {
            throw new IllegalArgumentException("the connection is in auto-commit");
        }
    }

    private <T extends @Nullable Object, E extends Exception> T whileBound(Bound transaction, Work<T, E> work)
            throws E {
        Bound outer = bound.get();
        bound.set(transaction);
        try {
            return work.run();
        } finally {
            if (outer == null) {
                bound.remove();
            } else {
                bound.set(outer);
            }
        }
    }

    private static final class Bound implements HostTransaction {
        private final Connection connection;
        private final List<Runnable> actions = new ArrayList<>();
        private boolean rollbackOnly;

        private Bound(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Connection connection() {
            return connection;
        }

        @Override
        public void afterCommit(Runnable action) {
            actions.add(Objects.requireNonNull(action, "action"));
        }

        @Override
        public void setRollbackOnly() {
            rollbackOnly = true;
        }

        private void commit() throws SQLException {
            if (rollbackOnly) {
                throw new StorageException(
                        "the transaction is rolled back, as a unit of work in it could not be undone by itself", null);
            }
            connection.commit();
        }

        private void rollBack(Throwable why) {
            try {
                connection.rollback();
            } catch (SQLException | RuntimeException | Error thrown) {
                why.addSuppressed(thrown);
            }
        }
    }
}
