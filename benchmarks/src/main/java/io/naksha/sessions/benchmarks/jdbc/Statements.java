package io.naksha.sessions.benchmarks.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The few helpers that everybody writes who works with plain JDBC. */
final class Statements {
    private Statements() {}

    /** Work on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Work on results. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet results) throws SQLException;
    }

    /** Runs work that reads, in auto-commit. */
    static <T> T reading(DataSource database, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.run(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Runs work in a transaction, which is undone where the result is to be given up. */
    static <T> T writing(DataSource database, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.run(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static <T> T query(Connection connection, String sql, Reader<T> reader, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet results = statement.executeQuery()) {
                return reader.read(results);
            }
        }
    }

    static void update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.execute();
        }
    }

    static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            Object value = values[at];
            if (value == null) {
                statement.setNull(at + 1, Types.VARCHAR);
            } else if (value instanceof Instant instant) {
                statement.setObject(at + 1, instant.atOffset(ZoneOffset.UTC));
            } else {
                statement.setObject(at + 1, value);
            }
        }
    }

    static Instant instant(ResultSet results, int column) throws SQLException {
        return results.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet results, int column) throws SQLException {
        OffsetDateTime value = results.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
