package io.naksha.sessions.common;

import org.jspecify.annotations.Nullable;

/** What text may contain before it is stored, mailed or shown. */
public final class Texts {
    private Texts() {}

    /** Whether the text stays on one line and has no control characters, so that it can stand in a mail header. */
    public static boolean isSingleLine(String text) {
        return text.codePoints().allMatch(Texts::isLineCharacter);
    }

    /** Whether the text has no control characters but line breaks and tabs. */
    public static boolean isFreeText(String text) {
        return text.codePoints()
                .allMatch(character ->
                        character == '\n' || character == '\r' || character == '\t' || isLineCharacter(character));
    }

    /** The text without surrounding white space; absent where nothing is left. */
    public static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    // An unpaired surrogate has no UTF-8 form, so no database could keep it.
    private static boolean isLineCharacter(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
