package io.naksha.sessions.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** An application with a table of its own and transactions of its own, in which a storage takes part. */
final class HostApplication implements AutoCloseable {
    final HikariDataSource pool;
    final BoundTransactions transactions = BoundTransactions.create();
    final JdbcStorage storage;

    /** What is done in a transaction. */
    @FunctionalInterface
    interface Code {
        void run(Connection connection) throws SQLException;
    }

    /** Makes the application roll back. */
    static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    HostApplication(HikariDataSource pool) {
        this(pool, UnaryOperator.identity());
    }

    /** One whose storage is set otherwise. */
    HostApplication(HikariDataSource pool, UnaryOperator<JdbcStorage> setting) {
        this.pool = pool;
        this.storage = setting.apply(JdbcStorage.of(pool, transactions));
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE host_note (id INT PRIMARY KEY)");
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /** A connection as a host opens it; at READ COMMITTED, since that is the default. */
    Connection open() throws SQLException {
        Connection connection = pool.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    void commit(Code code) throws SQLException {
        try (Connection connection = open()) {
            transactions.run(connection, () -> {
                code.run(connection);
                return true;
            });
        }
    }

    void rollBack(Code code) throws SQLException {
        try {
            commit(connection -> {
                code.run(connection);
                throw new RolledBack();
            });
        } catch (RolledBack expected) {
            return;
        }
        throw new AssertionError("the host did not roll back");
    }

    /** Writes a row of the host's. */
    static void note(Connection connection, int id) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO host_note VALUES (" + id + ")");
        }
    }

    /** The rows of the host's that are committed. */
    List<Integer> notes() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery("SELECT id FROM host_note ORDER BY id")) {
            List<Integer> notes = new ArrayList<>();
            while (results.next()) {
                notes.add(results.getInt(1));
            }
            return notes;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
