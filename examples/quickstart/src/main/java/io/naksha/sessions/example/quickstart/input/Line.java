package io.naksha.sessions.example.quickstart.input;

/**
 * One request, not yet read.
 *
 * @param number its line in the input, from 1
 * @param text the line without its end
 * @param key what tells it from all others
 */
public record Line(int number, String text, LineKey key) {
    /** Hides the text, which may hold personal data. */
    @Override
    public String toString() {
        return "Line[" + number + "]";
    }
}
