package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The statements of one unit of work. */
final class Db {
    private static final int FETCH_SIZE = 1_000;

    private final Connection connection;
    private final Dialect dialect;
    private final Failures failures;
    private final Access access;
    private final RowScope scope = new RowScope();
    private String opening;
    private @Nullable StorageException failure;
    private boolean over;

    /** What a unit may do. */
    enum Access {
        READ,
        WRITE,
        /** Statements that are sent in one go with the beginning and the end of their transaction. */
        WRITE_ALONE
    }

    @FunctionalInterface
    private interface Execution<R> {
        R run(PreparedStatement statement) throws SQLException;
    }

    Db(Connection connection, Dialect dialect, Access access) {
        this(connection, dialect, access, opening(dialect, access));
    }

    private Db(Connection connection, Dialect dialect, Access access, String opening) {
        this.connection = connection;
        this.dialect = dialect;
        this.failures = new Failures(dialect);
        this.access = access;
        this.opening = opening;
    }

    private static String opening(Dialect dialect, Access access) {
        return switch (access) {
            case READ -> "";
            case WRITE -> dialect.opening();
            case WRITE_ALONE -> dialect.openingAlone();
        };
    }

    /** For a unit in the host's transaction, whose isolation is the host's. */
    static Db joined(Connection connection, Dialect dialect, Access access) {
        return new Db(connection, dialect, access, "");
    }

    Dialect dialect() {
        return dialect;
    }

    RowScope scope() {
        return scope;
    }

    /** Refuses to go on after a failed statement: it may have undone what came before it, on some products without saying so at commit. */
    void requireSound() {
        if (failure != null) {
            throw failed(failure);
        }
    }

    /** Why the unit cannot be kept; absent where it can. */
    @Nullable
    StorageException failure() {
        return failure;
    }

    /** Refuses every statement from now on. */
    void end() {
        over = true;
    }

    <T> List<T> list(Sql sql, Row.Mapper<T> mapper) {
        List<T> rows = new ArrayList<>();
        read(sql, 0, mapper, rows::add);
        return rows;
    }

    <T> Optional<T> first(Sql sql, Row.Mapper<T> mapper) {
        return list(sql, mapper).stream().findFirst();
    }

    /** Hands rows over one by one, without keeping them all. */
    <T> void each(Sql sql, Row.Mapper<T> mapper, Consumer<T> consumer) {
        read(sql, FETCH_SIZE, mapper, consumer);
    }

    private <T> void read(Sql sql, int fetchSize, Row.Mapper<T> mapper, Consumer<T> consumer) {
        guarded(sql, statement -> {
            statement.setFetchSize(fetchSize);
            try (ResultSet results = Results.rows(statement, scope.rowsBefore())) {
                Row row = new Row(results, dialect, columns(sql, results));
                while (results.next()) {
                    consumer.accept(mapper.map(row));
                }
            }
            return true;
        });
    }

    /** Reads through a statement that also writes. */
    <T> List<T> write(Sql sql, Row.Mapper<T> mapper) {
        requireWrite();
        return list(sql, mapper);
    }

    /** Runs a statement, or several in one go; says how many rows each changed. */
    List<Integer> update(Sql sql) {
        requireWrite();
        return guarded(sql, Results::counts);
    }

    /** Changes one row. */
    void updateOne(Sql sql) {
        requireRows(1, sum(update(sql)));
    }

    /**
     * Changes one row unless that violates this unique constraint.
     *
     * @return false where it does: then nothing is changed, and the unit goes on
     */
    boolean updateUnless(String constraint, Sql sql) {
        requireWrite();
        Sql attempt = Sql.of(dialect.beforeAttempt() + sql.text() + dialect.afterAttempt(), sql.params());
        try {
            requireRows(1, sum(execute(attempt, Results::counts)));
            return true;
        } catch (SQLException thrown) {
            StorageException translated = translated(thrown);
            if (translated instanceof UniqueViolationException violation && violation.isOf(constraint)) {
                undoAttempt();
                return false;
            }
            throw failed(translated);
        }
    }

    private void undoAttempt() {
        if (!dialect.undoAttempt().isEmpty()) {
            update(Sql.of(dialect.undoAttempt()));
        }
    }

    /** Runs one statement with many rows of values, in one go; says how many rows changed in all. */
    int batch(String sql, Collection<List<Param>> rows) {
        return IntStream.of(runBatch(sql, rows)).map(Db::atLeast).sum();
    }

    /** Runs one statement with many rows of values, each of which changes one row. */
    void batchOfOnes(String sql, Collection<List<Param>> rows) {
        requireRows(rows.size(), batch(sql, rows));
    }

    /** Runs one statement with many rows of values; says how many rows each changed. */
    int[] batchCounts(String sql, Collection<List<Param>> rows) {
        int[] counts = runBatch(sql, rows);
        if (IntStream.of(counts).anyMatch(count -> count < 0)) {
            throw failed(new StorageException(
                    "the driver does not say how many rows each statement of a batch changed; it has an option for that",
                    null));
        }
        return counts;
    }

    private int[] runBatch(String sql, Collection<List<Param>> rows) {
        requireWrite();
        if (rows.isEmpty()) {
            return new int[0];
        }
        if (!opening.isEmpty() || scope.isUntold(access)) {
            update(Sql.of(""));
        }
        return guarded(Sql.of(sql), statement -> {
            for (List<Param> row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    // A statement that does not say how many rows it changed changed one.
    private static int atLeast(int count) {
        return count == Statement.SUCCESS_NO_INFO ? 1 : count;
    }

    /** How many rows changed in all. */
    static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** Refuses a change that missed a row. */
    static void requireRows(int expected, int changed) {
        if (changed < expected) {
            throw new StorageException("a row to be changed does not exist", null);
        }
    }

    private <R> R guarded(Sql sql, Execution<R> execution) {
        try {
            return execute(sql, execution);
        } catch (SQLException thrown) {
            throw failed(translated(thrown));
        }
    }

    private <R> R execute(Sql sql, Execution<R> execution) throws SQLException {
        requireRunning();
        Sql led = scope.lead(sql, access);
        String text = opened(led);
        opening = "";
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            bind(statement, led.params());
            dialect.prepare(statement);
            return execution.run(statement);
        }
    }

    private String opened(Sql sql) {
        if (opening.isEmpty()) {
            return sql.text();
        }
        return sql.isFixed() ? dialect.fixedTexts().opened(opening, sql.text()) : opening + sql.text();
    }

    private Columns columns(Sql sql, ResultSet results) throws SQLException {
        return sql.isFixed() ? dialect.fixedTexts().columns(sql.text(), results) : Columns.of(results);
    }

    private void bind(PreparedStatement statement, List<Param> params) throws SQLException {
        for (int at = 0; at < params.size(); at++) {
            dialect.bind(statement, at + 1, params.get(at));
        }
    }

    private StorageException translated(SQLException thrown) {
        return access == Access.WRITE_ALONE
                ? failures.executingAlone(thrown, isDisconnected(), dialect.undoAlone(connection))
                : failures.executing(thrown, isDisconnected());
    }

    private RuntimeException failed(StorageException translated) {
        failure = failure == null ? translated : failure;
        return translated instanceof OverlapViolationException overlap ? overlap.refusal() : translated;
    }

    private boolean isDisconnected() {
        try {
            return connection.isClosed();
        } catch (SQLException unknowable) {
            return true;
        }
    }

    private void requireWrite() {
        requireRunning();
        if (access == Access.READ) {
            throw new IllegalStateException("a unit that only reads cannot write");
        }
    }

    private void requireRunning() {
        if (over) {
            throw new IllegalStateException("the unit of work is over");
        }
        requireSound();
    }
}
