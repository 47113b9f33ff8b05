package io.naksha.sessions.common;

/**
 * A person's name.
 *
 * @param display the name as the person writes it, such as {@code Jane Doe}
 * @param first the given name
 * @param last the family name; empty where the person has one name only
 */
public record PersonName(String display, String first, String last) {
    /** The most characters of each part. */
    public static final int MAX_LENGTH = 100;

    /** The most characters of the display name: both parts and a space. */
    public static final int MAX_DISPLAY_LENGTH = 2 * MAX_LENGTH + 1;

    /** A name displayed as first, then last. */
    public static PersonName of(String first, String last) {
        String given = first.strip();
        String family = last.strip();
        return new PersonName((given + " " + family).strip(), given, family);
    }

    /** Hides the name: personal data stays out of logs. */
    @Override
    public String toString() {
        return "PersonName[hidden]";
    }
}
