package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.OutcomeUnknownException;
import io.naksha.sessions.spi.StorageException;
import io.naksha.sessions.spi.TransientStorageException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a failure of the database means. Messages of drivers may repeat what was bound: where they do, {@link RefusedValue} takes the
 * driver's place as the cause.
 */
final class Failures {
    private static final int MAX_DEPTH = 20;
    private static final String EXCLUSION_VIOLATION = "23P01";
    private static final List<String> NO_SUCH_TABLE_OR_COLUMN =
            List.of("42S02", "42S03", "42S04", "42S22", "42P01", "42703");

    // PostgreSQL ends connections with these, of which the driver learns only when it next writes.
    private static final List<String> SHUTDOWNS = List.of("57P01", "57P02", "57P03");

    private final Dialect dialect;

    Failures(Dialect dialect) {
        this.dialect = dialect;
    }

    /** What a failure to connect means. */
    static StorageException connecting(Throwable thrown) {
        String state = chain(thrown).stream()
                .map(SQLException::getSQLState)
                .filter(Objects::nonNull)
                .findFirst()
                .map(known -> " (SQLState " + known + ")")
                .orElse("");
        return new TransientStorageException("no connection to the database" + state, thrown);
    }

    /**
     * What a failure of a statement means.
     *
     * @param disconnected whether the connection is known to be closed
     */
    StorageException executing(Throwable thrown, boolean disconnected) {
        List<SQLException> failures = chain(thrown);
        Throwable cause = failures.isEmpty() ? thrown : causeOf(failures);
        if (disconnected || failures.stream().anyMatch(Failures::isLostConnection)) {
            return new TransientStorageException("the connection to the database was lost before the commit", cause);
        }
        if (failures.stream().anyMatch(dialect::isConcurrencyFailure)) {
            return new TransientStorageException("the database gave way to another transaction", cause);
        }
        StorageException violation = violation(failures);
        return violation != null ? violation : new StorageException(describe(failures), cause);
    }

    /**
     * What a failure of statements means that were sent with the end of their transaction.
     *
     * @param disconnected whether the connection is known to be closed
     * @param undone whether they were certainly undone
     */
    StorageException executingAlone(Throwable thrown, boolean disconnected, boolean undone) {
        StorageException meaning = executing(thrown, disconnected);
        return undone ? meaning : new OutcomeUnknownException("the commit was not acknowledged", meaning.getCause());
    }

    /** What a failure of the commit means: where it is not a refusal, the transaction may have been committed all the same. */
    StorageException committing(Exception thrown) {
        List<SQLException> failures = chain(thrown);
        Throwable cause = failures.isEmpty() ? thrown : causeOf(failures);
        if (failures.stream().anyMatch(dialect::isConcurrencyFailure)) {
            return new TransientStorageException("the database gave way to another transaction", cause);
        }
        return any(failures, "23")
                ? new StorageException("a constraint of the schema refused the commit", cause)
                : new OutcomeUnknownException("the commit was not acknowledged", cause);
    }

    private @Nullable StorageException violation(List<SQLException> failures) {
        return failures.stream()
                .filter(dialect::isUniqueViolation)
                .findFirst()
                .<StorageException>map(
                        failure -> new UniqueViolationException(dialect.nameOfViolated(failure), causeOf(failures)))
                .orElseGet(() -> overlap(failures));
    }

    private @Nullable StorageException overlap(List<SQLException> failures) {
        return failures.stream()
                .filter(hasState(EXCLUSION_VIOLATION))
                .findFirst()
                .map(failure -> new OverlapViolationException(String.valueOf(failure.getMessage()), causeOf(failures)))
                .orElse(null);
    }

    private SQLException causeOf(List<SQLException> failures) {
        return failures.stream()
                .filter(failure -> RefusedValue.isNamedBy(failure, dialect))
                .findFirst()
                .<SQLException>map(failure -> RefusedValue.inPlaceOf(failure, dialect))
                .orElse(failures.get(0));
    }

    private static String describe(List<SQLException> failures) {
        if (failures.stream().anyMatch(failure -> NO_SUCH_TABLE_OR_COLUMN.contains(failure.getSQLState()))) {
            return "the schema is missing or of another version: see Migrations";
        }
        return any(failures, "23")
                ? "a constraint of the schema refused a row"
                : "the database refused a statement"
                        + (failures.isEmpty()
                                ? ""
                                : " (SQLState " + failures.get(0).getSQLState() + ")");
    }

    private static boolean any(List<SQLException> failures, String stateClass) {
        return failures.stream().anyMatch(hasState(stateClass));
    }

    private static Predicate<SQLException> hasState(String prefix) {
        return failure -> failure.getSQLState() != null && failure.getSQLState().startsWith(prefix);
    }

    private static boolean isLostConnection(SQLException failure) {
        return hasState("08").test(failure)
                || SHUTDOWNS.stream().anyMatch(state -> state.equals(failure.getSQLState()))
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLRecoverableException;
    }

    private static List<SQLException> chain(Throwable thrown) {
        List<SQLException> found = new ArrayList<>();
        collect(thrown, found, 0);
        return found;
    }

    private static void collect(@Nullable Throwable thrown, List<SQLException> found, int depth) {
        if (thrown == null || depth > MAX_DEPTH) {
            return;
        }
        if (thrown instanceof SQLException failure && !found.contains(failure)) {
            found.add(failure);
            collect(failure.getNextException(), found, depth + 1);
        }
        collect(thrown.getCause(), found, depth + 1);
    }
}
