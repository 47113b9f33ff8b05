package io.naksha.sessions.meetings.internal;

import java.time.Instant;

/**
 * What a platform lets us in with for a while.
 *
 * @param value what is sent
 * @param renewAt when to ask for another, a little before it ends
 */
record AccessToken(String value, Instant renewAt) {
    /** Hides it. */
    @Override
    public String toString() {
        return "AccessToken[hidden]";
    }
}
