package io.naksha.sessions.notification;

import io.naksha.sessions.common.Texts;
import java.util.Locale;

/** Makes texts that people wrote fit to be mailed. */
public final class MailText {
    private MailText() {}

    /** The text on one line: each run of white space and control characters is one space, none at the ends. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> isShown(character) ? character : ' ')
                .filter(character -> character != ' ' || !endsWithSpace(line))
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    /** The text with its line breaks, as {@code \n}, and without control characters. */
    public static String block(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .lines()
                .map(MailText::line)
                .reduce((above, below) -> above + "\n" + below)
                .orElse("");
    }

    /** The text's first characters; never half a surrogate pair. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }

    /** The link where a browser may be sent there; empty for any other scheme. */
    static String webOnly(String link) {
        String start = link.toLowerCase(Locale.ROOT);
        return start.startsWith("https://") || start.startsWith("http://") ? link : "";
    }

    private static boolean endsWithSpace(StringBuilder line) {
        return line.length() > 0 && line.charAt(line.length() - 1) == ' ';
    }

    private static boolean isShown(int character) {
        return !Character.isWhitespace(character) && Texts.isSingleLine(Character.toString(character));
    }
}
