package io.naksha.sessions.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL 15 and later. Its driver sends statements that are separated by semicolons in one round trip, each with a snapshot of its own.
 */
final class PostgresDialect extends Dialect {
    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"([^\"]*)\"");
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    PostgresDialect() {
        super("PostgreSQL", "postgresql");
    }

    @Override
    JdbcUnit unit(Db db) {
        return new PostgresUnit(db);
    }

    // To ask the connection for its isolation would be a round trip, and another one to change it.
    @Override
    String opening() {
        return "SET TRANSACTION ISOLATION LEVEL READ COMMITTED; ";
    }

    @Override
    String beforeAttempt() {
        return "SAVEPOINT naksha_attempt; ";
    }

    @Override
    String afterAttempt() {
        return "; RELEASE SAVEPOINT naksha_attempt";
    }

    @Override
    String undoAttempt() {
        return "ROLLBACK TO SAVEPOINT naksha_attempt";
    }

    @Override
    String changeAndRead(String change, String columns) {
        return change + " RETURNING " + columns.replace("c.", "");
    }

    @Override
    boolean isConcurrencyFailure(SQLException failure) {
        return super.isConcurrencyFailure(failure) || LOCK_NOT_AVAILABLE.equals(failure.getSQLState());
    }

    @Override
    String nameOfViolated(String message) {
        Matcher matcher = CONSTRAINT.matcher(message);
        return matcher.find() ? matcher.group(1) : "";
    }

    // Without its type, an absent id in a SELECT list would be taken for text.
    @Override
    void bind(PreparedStatement statement, int position, Param param) throws SQLException {
        if (param.value() == null && param.type() == Param.Type.UUID) {
            statement.setNull(position, Types.OTHER, "uuid");
        } else {
            super.bind(statement, position, param);
        }
    }
}
