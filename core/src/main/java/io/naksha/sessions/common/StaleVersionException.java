package io.naksha.sessions.common;

/** An edit named the version it was based on, and the record has changed since. */
public final class StaleVersionException extends NakshaException {
    private static final long serialVersionUID = 1L;

    private final long expected;
    private final long actual;

    /**
     * Makes an error.
     *
     * @param kind what was edited, such as {@code session}
     * @param expected the version that the edit was based on
     * @param actual the version that is stored
     */
    public StaleVersionException(String kind, long expected, long actual) {
        super("the " + kind + " is at version " + actual + ", the edit was based on version " + expected);
        this.expected = expected;
        this.actual = actual;
    }

    /** The version that the edit was based on. */
    public long expected() {
        return expected;
    }

    /** The version that is stored. */
    public long actual() {
        return actual;
    }
}
