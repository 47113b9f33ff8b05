package io.naksha.sessions.spi;

import org.jspecify.annotations.Nullable;

/** Nothing was written, and the whole unit of work may succeed when it is run again: deadlock, serialization failure, lock timeout, lost connection. */
public final class TransientStorageException extends StorageException {
    private static final long serialVersionUID = 1L;

    /** Makes an error with its cause. */
    public TransientStorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
