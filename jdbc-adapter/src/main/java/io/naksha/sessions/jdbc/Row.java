package io.naksha.sessions.jdbc;

import io.naksha.sessions.common.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The present row of a result, read by column names. */
final class Row {
    private final ResultSet results;
    private final Dialect dialect;
    private final Columns columns;

    /**
     * Reads one row.
     *
     * @param <T> what it makes of it
     */
    @FunctionalInterface
    interface Mapper<T> {
        T map(Row row) throws SQLException;
    }

    Row(ResultSet results, Dialect dialect, Columns columns) {
        this.results = results;
        this.dialect = dialect;
        this.columns = columns;
    }

    /** The columns of this row whose names have a prefix, by their names without it. */
    Row with(String prefix) {
        return new Row(results, dialect, columns.with(prefix));
    }

    boolean isAbsent(String column) throws SQLException {
        return results.getObject(columns.position(column)) == null;
    }

    UUID uuid(String column) throws SQLException {
        return present(uuidOrNull(column), column);
    }

    @Nullable
    UUID uuidOrNull(String column) throws SQLException {
        return dialect.readUuid(results, columns.position(column));
    }

    Instant instant(String column) throws SQLException {
        return present(instantOrNull(column), column);
    }

    @Nullable
    Instant instantOrNull(String column) throws SQLException {
        return dialect.readInstant(results, columns.position(column));
    }

    String text(String column) throws SQLException {
        return present(textOrNull(column), column);
    }

    @Nullable
    String textOrNull(String column) throws SQLException {
        return results.getString(columns.position(column));
    }

    int integer(String column) throws SQLException {
        return results.getInt(columns.position(column));
    }

    @Nullable
    Integer integerOrNull(String column) throws SQLException {
        int value = results.getInt(columns.position(column));
        return results.wasNull() ? null : value;
    }

    long number(String column) throws SQLException {
        return results.getLong(columns.position(column));
    }

    boolean flag(String column) throws SQLException {
        return results.getBoolean(columns.position(column));
    }

    LocalDate date(String column) throws SQLException {
        return present(results.getObject(columns.position(column), LocalDate.class), column);
    }

    LocalTime time(String column) throws SQLException {
        return present(results.getObject(columns.position(column), LocalTime.class), column);
    }

    ZoneId zone(String column) throws SQLException {
        return ZoneId.of(text(column));
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String column) throws SQLException {
        return Enum.valueOf(type, text(column));
    }

    Money money(String amountColumn, String currencyColumn) throws SQLException {
        return Money.of(
                present(results.getBigDecimal(columns.position(amountColumn)), amountColumn),
                Money.currency(text(currencyColumn)));
    }

    private static <T> T present(@Nullable T value, String column) throws SQLException {
        if (value == null) {
            throw new SQLException("column " + column + " is empty");
        }
        return value;
    }
}
