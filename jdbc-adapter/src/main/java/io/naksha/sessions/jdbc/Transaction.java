package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.Redacted;
import io.naksha.sessions.spi.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One transaction on a connection: committed when the work returns, rolled back on anything it throws, an {@link Error} too. Reading alone runs in
 * auto-commit where the connection has it.
 */
final class Transaction {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcStorage.class);

    private final Connection connection;
    private final Dialect dialect;
    private final Failures failures;
    private final boolean autoCommitBefore;
    private final int isolationBefore;

    private Transaction(Connection connection, Dialect dialect) throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        this.failures = new Failures(dialect);
        this.autoCommitBefore = connection.getAutoCommit();
        this.isolationBefore = dialect.isolatesEachTransaction()
                ? Connection.TRANSACTION_READ_COMMITTED
                : connection.getTransactionIsolation();
    }

    static Transaction begin(Connection connection, Dialect dialect, Db.Access access) {
        try {
            Transaction transaction = new Transaction(connection, dialect);
            if (transaction.isolationBefore != Connection.TRANSACTION_READ_COMMITTED) {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
            if (access == Db.Access.WRITE) {
                dialect.begin(connection);
            }
            return transaction;
        } catch (SQLException thrown) {
            throw Failures.connecting(thrown);
        }
    }

    /** Runs work that writes. */
    <T extends @Nullable Object> T write(Supplier<T> work, Db db) {
        T result;
        try {
            result = work.get();
            db.requireSound();
        } catch (Throwable thrown) {
            undo(thrown);
            throw thrown;
        }
        commit();
        restore();
        return result;
    }

    /** Runs work that reads. */
    <T extends @Nullable Object> T read(Supplier<T> work) {
        T result;
        try {
            result = work.get();
        } catch (Throwable thrown) {
            undo(thrown);
            throw thrown;
        }
        try {
            rollBack();
        } catch (SQLException thrown) {
            LOG.warn(
                    "a transaction that only read could not be ended (SQLState {})",
                    thrown.getSQLState(),
                    Redacted.of(thrown));
            return result;
        }
        restore();
        return result;
    }

    private void commit() {
        try {
            dialect.commit(connection, autoCommitBefore);
        } catch (SQLException | RuntimeException thrown) {
            StorageException translated = failures.committing(thrown);
            undo(translated);
            throw translated;
        } catch (Error thrown) {
            undo(thrown);
            throw thrown;
        }
    }

    // Auto-commit is set again only behind a rollback that succeeded: setting it commits what is open.
    private void undo(Throwable why) {
        try {
            rollBack();
        } catch (SQLException | RuntimeException | Error thrown) {
            why.addSuppressed(thrown);
            return;
        }
        restore();
    }

    private void rollBack() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }

    private void restore() {
        try {
            if (autoCommitBefore && !connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
            if (isolationBefore != Connection.TRANSACTION_READ_COMMITTED) {
                connection.setTransactionIsolation(isolationBefore);
            }
        } catch (SQLException thrown) {
            LOG.warn(
                    "a connection could not be set back to what it was (SQLState {})",
                    thrown.getSQLState(),
                    Redacted.of(thrown));
        }
    }
}
