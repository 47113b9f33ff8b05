package io.naksha.sessions.common;

/** An idempotency key was used before with another request. */
public final class IdempotencyConflictException extends NakshaException {
    private static final long serialVersionUID = 1L;

    private final String key;

    /** Makes an error for the key that was used twice. */
    public IdempotencyConflictException(String key) {
        super("this idempotency key was used before with another request");
        this.key = key;
    }

    /** The key as the caller gave it. */
    public String key() {
        return key;
    }
}
