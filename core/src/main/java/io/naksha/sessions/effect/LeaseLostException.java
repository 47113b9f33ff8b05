package io.naksha.sessions.effect;

/** Undoes the transaction of a try whose entry is another dispatcher's by now. */
final class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLostException() {
        super(null, null, false, false);
    }
}
