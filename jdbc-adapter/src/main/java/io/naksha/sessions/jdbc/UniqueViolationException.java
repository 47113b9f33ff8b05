package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.StorageException;

/** A unique constraint was violated. */
final class UniqueViolationException extends StorageException {
    private static final long serialVersionUID = 1L;

    private final String constraint;

    UniqueViolationException(String constraint, Throwable cause) {
        super("a row with the same unique key exists", cause);
        this.constraint = constraint;
    }

    boolean isOf(String other) {
        return constraint.equalsIgnoreCase(other);
    }
}
