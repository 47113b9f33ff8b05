package io.naksha.sessions.jdbc;

import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.spi.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The statements of one unit of work. */
final class Db {
    private static final int FETCH_SIZE = 1_000;

    private final Handle handle;
    private final Dialect dialect;
    private final Failures failures;
    private final Access access;
    private @Nullable StorageException failure;
    private boolean over;

    /** What a unit may do. */
    enum Access {
        READ,
        WRITE
    }

    Db(Handle handle, Dialect dialect, Access access) {
        this.handle = handle;
        this.dialect = dialect;
        this.failures = new Failures(dialect);
        this.access = access;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Why the unit cannot be committed; absent where it can. */
    @Nullable
    StorageException failure() {
        return failure;
    }

    /** Refuses every statement from now on. */
    void end() {
        over = true;
    }

    <T> List<T> list(Sql sql, Row.Mapper<T> mapper) {
        return guarded(() -> {
            try (Query query = bound(handle.createQuery(sql.text()), sql.params())) {
                return query.map((results, context) -> mapper.map(new Row(results, dialect)))
                        .list();
            }
        });
    }

    <T> Optional<T> first(Sql sql, Row.Mapper<T> mapper) {
        return list(sql, mapper).stream().findFirst();
    }

    /** Hands rows over one by one, without keeping them all. */
    <T> void each(Sql sql, Row.Mapper<T> mapper, Consumer<T> consumer) {
        guarded(() -> {
            try (Query query = bound(handle.createQuery(sql.text()), sql.params())) {
                query.setFetchSize(FETCH_SIZE)
                        .map((results, context) -> mapper.map(new Row(results, dialect)))
                        .forEach(consumer);
                return 0;
            }
        });
    }

    /** How many rows a list has, where the page says so. */
    @Nullable
    Long total(PageRequest page, Sql source) {
        return page.isCounted()
                ? list(Sql.of("SELECT COUNT(*) AS total ").add(source), row -> row.number("total"))
                        .get(0)
                : null;
    }

    /** Reads through a statement that also writes. */
    <T> Optional<T> write(Sql sql, Row.Mapper<T> mapper) {
        requireWrite();
        return first(sql, mapper);
    }

    int update(Sql sql) {
        requireWrite();
        return guarded(() -> execute(sql));
    }

    /**
     * Changes one row unless that violates this unique constraint.
     *
     * @return false where it does: then nothing is changed, and the unit goes on
     */
    boolean updateUnless(String constraint, Sql sql) {
        requireWrite();
        try {
            requireAll(execute(sql));
            return true;
        } catch (JdbiException thrown) {
            StorageException translated = translated(thrown);
            if (translated instanceof UniqueViolationException violation && violation.isOf(constraint)) {
                return false;
            }
            throw failed(translated);
        }
    }

    /** Runs one statement with many rows of values, in one go. */
    int[] batch(String sql, Collection<List<Param>> rows) {
        requireWrite();
        return rows.isEmpty()
                ? new int[0]
                : guarded(() -> {
                    try (PreparedBatch batch = handle.prepareBatch(sql)) {
                        rows.forEach(row -> bound(batch, row).add());
                        return batch.execute();
                    }
                });
    }

    /**
     * Refuses a change that missed a row.
     *
     * @param changed how many rows each change met; negative where the driver does not say
     */
    static void requireAll(int... changed) {
        for (int rows : changed) {
            if (rows == 0) {
                throw new StorageException("a row to be changed does not exist", null);
            }
        }
    }

    /** How many rows changed in all, where a statement that does not say changed one. */
    static int sum(int... changed) {
        return IntStream.of(changed).map(rows -> rows < 0 ? 1 : rows).sum();
    }

    private int execute(Sql sql) {
        try (Update update = bound(handle.createUpdate(sql.text()), sql.params())) {
            return update.execute();
        }
    }

    private <S extends SqlStatement<S>> S bound(S statement, List<Param> params) {
        for (int at = 0; at < params.size(); at++) {
            Param param = params.get(at);
            Argument argument = (position, prepared, context) -> dialect.bind(prepared, position, param);
            statement.bind(at, argument);
        }
        return statement;
    }

    private <R> R guarded(Supplier<R> statement) {
        requireRunning();
        try {
            return statement.get();
        } catch (JdbiException thrown) {
            throw failed(translated(thrown));
        }
    }

    private StorageException translated(JdbiException thrown) {
        return failures.executing(thrown, isDisconnected(handle.getConnection()));
    }

    private StorageException failed(StorageException translated) {
        failure = failure == null ? translated : failure;
        return translated;
    }

    private static boolean isDisconnected(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException unknowable) {
            return true;
        }
    }

    private void requireWrite() {
        requireRunning();
        if (access != Access.WRITE) {
            throw new IllegalStateException("a unit that only reads cannot write");
        }
    }

    private void requireRunning() {
        if (over) {
            throw new IllegalStateException("the unit of work is over");
        }
        if (failure != null) {
            throw failure;
        }
    }
}
