package io.naksha.sessions.common;

import org.jspecify.annotations.Nullable;

/**
 * The root of every error this library throws on purpose. All are unchecked, carry their data as accessors, and hold no
 * personal data in their messages.
 */
public abstract class NakshaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes an error with a message for developers. */
    protected NakshaException(String message) {
        super(message);
    }

    /** Makes an error with a message for developers and its cause. */
    protected NakshaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
