package io.naksha.sessions.meetings.internal;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a platform is asked.
 *
 * @param what what it is for, in errors
 * @param method the HTTP method
 * @param path what follows the platform's address, encoded
 * @param body the JSON; absent for none
 * @param repetition what a second try would do
 */
public record Call(
        String what, String method, String path, @Nullable JsonNode body, Repetition repetition) {
    /** What a second try would do. */
    public enum Repetition {
        /** The same again. */
        HARMLESS,
        /** Make another. */
        MAKES_ANOTHER
    }

    /** Asks for something. */
    public static Call get(String what, String path) {
        return new Call(what, "GET", path, null, Repetition.HARMLESS);
    }

    /** Makes something that the platform knows by a key, so that it is made once. */
    public static Call put(String what, String path, JsonNode body) {
        return new Call(what, "POST", path, body, Repetition.HARMLESS);
    }

    /** Makes something new each time. */
    public static Call add(String what, String path, JsonNode body) {
        return new Call(what, "POST", path, body, Repetition.MAKES_ANOTHER);
    }

    /** Changes something. */
    public static Call patch(String what, String path, JsonNode body) {
        return new Call(what, "PATCH", path, body, Repetition.HARMLESS);
    }

    /** Takes something away. */
    public static Call delete(String what, String path) {
        return new Call(what, "DELETE", path, null, Repetition.HARMLESS);
    }

    /** Names the call and hides the rest. */
    @Override
    public String toString() {
        return "Call[" + what + "]";
    }
}
