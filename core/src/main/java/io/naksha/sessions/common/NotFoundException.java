package io.naksha.sessions.common;

/**
 * Nothing by that id or slug exists for this consultant. Another consultant's id answers exactly as an unknown id does.
 */
public final class NotFoundException extends NakshaException {
    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String key;

    /**
     * Makes an error.
     *
     * @param kind what was looked for, such as {@code session}
     * @param key the id or slug that was asked for
     */
    public NotFoundException(String kind, Object key) {
        super("no " + kind + " " + key);
        this.kind = kind;
        this.key = key.toString();
    }

    /** What was looked for, such as {@code session}. */
    public String kind() {
        return kind;
    }

    /** The id or slug that was asked for. */
    public String key() {
        return key;
    }
}
