package io.naksha.sessions.session;

import io.naksha.sessions.validation.FreeText;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote about a session.
 *
 * @param notes seen by the client and the consultant, at most 5,000 characters
 * @param consultantNotes seen by the consultant alone, at most 5,000 characters
 */
public record Notes(
        @FreeText(max = 5_000) @Nullable String notes,
        @FreeText(max = 5_000) @Nullable String consultantNotes) {
    /** Nothing written. */
    public static final Notes NONE = new Notes(null, null);

    /** Hides the notes: personal data stays out of logs. */
    @Override
    public String toString() {
        return "Notes[hidden]";
    }
}
