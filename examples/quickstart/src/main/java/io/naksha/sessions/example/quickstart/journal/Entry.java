package io.naksha.sessions.example.quickstart.journal;

import io.naksha.sessions.example.quickstart.operation.Named;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line.
 *
 * @param line its number in the input
 * @param reason why it was refused, in a short word; absent where it was carried out
 * @param message what there is to say about it; empty for nothing
 * @param name by which later lines refer to what it made; absent where it was refused or has no name
 * @param made what the name stands for
 */
public record Entry(
        int line,
        @Nullable String reason,
        String message,
        @Nullable String name,
        Named made) {
    /** An entry for a line that was refused. */
    public static Entry refused(int line, String reason, String message) {
        return new Entry(line, reason, message, null, Named.NOTHING);
    }

    /** Whether it was carried out. */
    public boolean isCarriedOut() {
        return reason == null;
    }
}
