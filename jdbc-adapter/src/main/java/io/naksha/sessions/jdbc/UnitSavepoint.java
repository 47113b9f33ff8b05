package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.StorageException;
import io.naksha.sessions.spi.TransientStorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/** The savepoint in the host's transaction to which a unit of work is undone. */
final class UnitSavepoint {
    private static final String LOST =
            "what a unit of work did could not be undone by itself, as where the database gave up the whole transaction:"
                    + " the host's transaction cannot be committed, and has to be rolled back and begun again";

    private final Connection connection;
    private final Dialect dialect;
    private final Savepoint savepoint;

    private UnitSavepoint(Connection connection, Dialect dialect) throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        this.savepoint = connection.setSavepoint();
    }

    /**
     * Sets the savepoint.
     *
     * @throws StorageException before anything is done, where the host's transaction is not one that a unit may take part in
     */
    static UnitSavepoint set(Connection connection, Dialect dialect) {
        try {
            requireFit(connection);
            return new UnitSavepoint(connection, dialect);
        } catch (SQLException thrown) {
            throw new Failures(dialect).executing(thrown, isClosed(connection));
        }
    }

    private static void requireFit(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new StorageException(
                    "the host's connection is in auto-commit: it has no transaction to take part in", null);
        }
        int isolation = connection.getTransactionIsolation();
        if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
            throw new StorageException(
                    "the host's transaction is at " + nameOf(isolation)
                            + ": only one at READ COMMITTED can be taken part in",
                    null);
        }
    }

    private static String nameOf(int isolation) {
        return switch (isolation) {
            case Connection.TRANSACTION_READ_UNCOMMITTED -> "READ UNCOMMITTED";
            case Connection.TRANSACTION_REPEATABLE_READ -> "REPEATABLE READ";
            case Connection.TRANSACTION_SERIALIZABLE -> "SERIALIZABLE";
            default -> "isolation level " + isolation;
        };
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException unknowable) {
            return true;
        }
    }

    /** Keeps what was done since, as long as the host's transaction does. */
    void release() {
        try {
            connection.releaseSavepoint(savepoint);
        } catch (SQLException thrown) {
            throw new Failures(dialect).executing(thrown, isClosed(connection));
        }
    }

    /**
     * Takes back what was done since.
     *
     * @param failure the statement's failure, where there was one
     * @throws StorageException where that is not possible; the host is then told not to commit
     */
    void undo(Throwable why, @Nullable StorageException failure, HostTransaction host) {
        if (failure != null && failure.getCause() instanceof SQLException cause && dialect.endsTransaction(cause)) {
            StorageException lost = lost(why);
            refuseCommit(host, lost);
            throw lost;
        }
        try {
            dialect.undo(connection, savepoint);
            connection.releaseSavepoint(savepoint);
        } catch (SQLException | RuntimeException | Error thrown) {
            StorageException lost = lost(why);
            lost.addSuppressed(thrown);
            refuseCommit(host, lost);
            throw lost;
        }
    }

    private static void refuseCommit(HostTransaction host, StorageException lost) {
        try {
            host.setRollbackOnly();
        } catch (RuntimeException | Error thrown) {
            lost.addSuppressed(thrown);
        }
    }

    private static StorageException lost(Throwable why) {
        return why instanceof TransientStorageException
                ? new TransientStorageException(LOST, why)
                : new StorageException(LOST, why);
    }
}
