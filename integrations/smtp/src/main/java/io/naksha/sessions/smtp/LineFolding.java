package io.naksha.sessions.smtp;

import java.nio.charset.StandardCharsets;

/** Folds lines at 75 octets of UTF-8, never inside a character (RFC 5545 §3.1). */
final class LineFolding {
    private static final int MAX_OCTETS = 75;
    private static final String FOLD = "\r\n ";

    private LineFolding() {}

    /** The text with each of its long lines folded. */
    static String fold(String unfolded) {
        StringBuilder folded = new StringBuilder(unfolded.length() + unfolded.length() / 16);
        unfolded.lines().forEach(line -> append(line, folded));
        return folded.toString();
    }

    private static void append(String line, StringBuilder folded) {
        int octets = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            String character = Character.toString(line.codePointAt(at));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MAX_OCTETS) {
                folded.append(FOLD);
                octets = 1;
            }
            folded.append(character);
            octets += size;
        }
        folded.append("\r\n");
    }
}
