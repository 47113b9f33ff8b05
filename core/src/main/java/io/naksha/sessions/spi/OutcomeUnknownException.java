package io.naksha.sessions.spi;

import org.jspecify.annotations.Nullable;

/** The connection was lost during commit: the unit of work is written, or not. Never retried blindly; the idempotency key resolves it. */
public final class OutcomeUnknownException extends StorageException {
    private static final long serialVersionUID = 1L;

    /** Makes an error with its cause. */
    public OutcomeUnknownException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
