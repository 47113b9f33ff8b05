package io.naksha.sessions.common;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What text may contain before it is stored, mailed or shown. */
public final class Texts {
    // Grapheme joiner, Hangul fillers, inherent Khmer vowels, the empty Braille pattern.
    private static final Set<Integer> INVISIBLE =
            Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);

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

    /**
     * Whether a character is drawn as nothing though it is a letter, mark or symbol: two texts that differ in it alone look the same.
     * Control and format characters, white space and the like are told by their general category instead.
     */
    public static boolean isInvisible(int character) {
        return INVISIBLE.contains(character)
                || (character >= 0x180B && character <= 0x180F)
                || (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF);
    }

    /** The text on one line, without unpaired surrogates, cut to at most this many characters (UTF-16 units). */
    public static String excerpt(String text, int max) {
        String cut = text.length() <= max ? text : text.substring(0, max);
        StringBuilder line = new StringBuilder(cut.length());
        cut.codePoints()
                .map(character -> isLineCharacter(character) ? character : ' ')
                .forEach(line::appendCodePoint);
        return line.toString().strip();
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
