package io.naksha.sessions.example.quickstart.input;

import org.jspecify.annotations.Nullable;

/** An input file is missing, cannot be read, or is broken as a whole. */
public final class UnreadableInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes an error that says which file and what is wrong with it. */
    public UnreadableInputException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
