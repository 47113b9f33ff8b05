package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.Placement;
import io.naksha.sessions.spi.PlacementResult;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL 15 and later. Its driver sends statements that are separated by semicolons in one round trip, each with a snapshot of its own.
 */
class PostgresDialect extends Dialect {
    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"([^\"]*?)(_p\\d+)?\"");
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    PostgresDialect() {
        super("PostgreSQL", "postgresql");
    }

    @Override
    boolean hasOptions() {
        return true;
    }

    @Override
    JdbcUnit unit(Db db) {
        return new PostgresUnit(db);
    }

    @Override
    boolean comparesRows() {
        return true;
    }

    @Override
    boolean pagesBeforeJoins() {
        return true;
    }

    @Override
    boolean placesAlone() {
        return true;
    }

    @Override
    Optional<PlacementResult> placeAlone(Db db, Placement placement) {
        return new PostgresPlacement(db, placement, PlacementText.Scope.ALONE).place();
    }

    @Override
    String openingAlone() {
        return "BEGIN ISOLATION LEVEL READ COMMITTED; ";
    }

    // Outside of a transaction, which is what a commit leaves behind, AND CHAIN is refused, while a plain ROLLBACK only
    // warns.
    @Override
    boolean undoAlone(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK AND CHAIN");
            statement.execute("ROLLBACK");
            return true;
        } catch (SQLException committedOrLost) {
            return false;
        }
    }

    @Override
    Dialect guarded() {
        return new GuardedPostgresDialect();
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
    Optional<String> changeAndRead(String change, String columns) {
        return Optional.of(change + " RETURNING " + columns.replace("c.", ""));
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

    // Without its type, an absent value in a SELECT list would be taken for text.
    @Override
    void bind(PreparedStatement statement, int position, Param param) throws SQLException {
        if (param.value() == null) {
            statement.setNull(position, param.type().sqlType(), nameOf(param.type()));
        } else if (param.type() == Param.Type.ARRAY) {
            statement.setArray(position, array(statement.getConnection(), (List<?>) param.value()));
        } else {
            super.bind(statement, position, param);
        }
    }

    private static Array array(Connection connection, List<?> params) throws SQLException {
        List<Param> values = params.stream().map(Param.class::cast).toList();
        Param.Type type = values.get(0).type();
        Object[] elements =
                values.stream().map(Param::value).toArray(type == Param.Type.BYTES ? byte[][]::new : Object[]::new);
        return connection.createArrayOf(nameOf(type), elements);
    }

    private static String nameOf(Param.Type type) {
        return switch (type) {
            case UUID -> "uuid";
            case INSTANT -> "timestamptz";
            case TEXT -> "varchar";
            case NUMBER -> "int8";
            case DECIMAL -> "numeric";
            case FLAG -> "bool";
            case DATE -> "date";
            case TIME -> "time";
            case BYTES -> "bytea";
            case ARRAY -> throw new IllegalArgumentException("an array of arrays");
        };
    }
}
