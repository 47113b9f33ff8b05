package io.naksha.sessions.jdbc;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Set;

/**
 * Stands for an error of the driver that may name the values it is about. It keeps what tells the kind of error and where it came up, and has
 * neither the driver's message nor what hangs on it.
 */
final class RefusedValue extends SQLException {
    private static final long serialVersionUID = 1L;
    private static final String CONSTRAINTS = "23";
    private static final Set<String> CLASSES = Set.of("22", CONSTRAINTS);

    private RefusedValue(String message, SQLException failure) {
        super(message, failure.getSQLState(), failure.getErrorCode());
        setStackTrace(failure.getStackTrace());
    }

    /** Whether an error's message may repeat values; that of a batch may show its statement with them. */
    static boolean isNamedBy(SQLException failure, Dialect dialect) {
        return failure instanceof BatchUpdateException
                || CLASSES.contains(stateClass(failure))
                || dialect.mayNameValues(failure);
    }

    static RefusedValue inPlaceOf(SQLException failure, Dialect dialect) {
        String constraint = stateClass(failure).equals(CONSTRAINTS) ? dialect.nameOfViolated(failure) : "";
        String what = constraint.isEmpty() ? "" : ", constraint " + constraint;
        return new RefusedValue(
                "SQLState " + failure.getSQLState() + ", code " + failure.getErrorCode() + what
                        + " (the driver's message may name values and is left out)",
                failure);
    }

    private static String stateClass(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }
}
