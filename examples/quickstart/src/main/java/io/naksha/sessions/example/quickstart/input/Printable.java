package io.naksha.sessions.example.quickstart.input;

import org.jspecify.annotations.Nullable;

/** Makes text that may repeat somebody's input harmless for a terminal: one line, no control characters, of bounded length. */
public final class Printable {
    /** The most characters (code points) that are kept. */
    public static final int MAX_LENGTH = 300;

    private Printable() {}

    /** The text with control characters replaced by {@code ?}, cut where it is too long; empty where it is absent. */
    public static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder();
        text.codePoints().limit(MAX_LENGTH).map(Printable::harmless).forEach(kept::appendCodePoint);
        return text.codePointCount(0, text.length()) > MAX_LENGTH
                ? kept.append('…').toString()
                : kept.toString();
    }

    // Format characters are among them: they can turn the direction of a whole line.
    private static int harmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> '?';
            default -> character;
        };
    }
}
