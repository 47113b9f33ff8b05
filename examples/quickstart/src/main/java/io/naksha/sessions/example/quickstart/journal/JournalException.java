package io.naksha.sessions.example.quickstart.journal;

/** The journal cannot be used, so the run ends: what it does not know would be tried again. */
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes an error with its cause. */
    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
