package io.naksha.sessions.spi;

import io.naksha.sessions.common.NakshaException;
import org.jspecify.annotations.Nullable;

/** The storage could not do what was asked, for a reason of its own. The message holds no personal data: it is stored and logged. */
public class StorageException extends NakshaException {
    private static final long serialVersionUID = 1L;

    /** Makes an error with its cause. */
    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
