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
 * @param trace what an answer that does not come may leave behind
 */
public record Call(
        String what, String method, String path, @Nullable JsonNode body, Trace trace) {
    /** What an answer that does not come may leave behind. */
    public enum Trace {
        /** Nothing that the next try would not deal with, or that anybody would have to take away. */
        NONE,
        /** Something new that nobody knows of. */
        SOMETHING_NEW
    }

    /** Asks for something. */
    public static Call get(String what, String path) {
        return new Call(what, "GET", path, null, Trace.NONE);
    }

    /** Makes something. */
    public static Call make(String what, String path, JsonNode body) {
        return new Call(what, "POST", path, body, Trace.SOMETHING_NEW);
    }

    /** Changes something. */
    public static Call patch(String what, String path, JsonNode body) {
        return new Call(what, "PATCH", path, body, Trace.NONE);
    }

    /** Takes something away. */
    public static Call delete(String what, String path) {
        return new Call(what, "DELETE", path, null, Trace.NONE);
    }

    /** Names the call and hides the rest. */
    @Override
    public String toString() {
        return "Call[" + what + "]";
    }
}
