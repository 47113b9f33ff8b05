package io.naksha.sessions.meetings.internal;

import java.net.http.HttpHeaders;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a platform answered.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the JSON; a missing node where there was none that can be read
 */
public record Answer(int status, HttpHeaders headers, JsonNode body) {
    private static final int FIRST_OK = 200;
    private static final int FIRST_NOT_OK = 300;

    /** Whether it was done. */
    public boolean isOk() {
        return status >= FIRST_OK && status < FIRST_NOT_OK;
    }

    /** Whether it is one of these. */
    public boolean is(int... statuses) {
        for (int one : statuses) {
            if (status == one) {
                return true;
            }
        }
        return false;
    }

    /** A header's first value. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Names the status and hides the rest. */
    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
