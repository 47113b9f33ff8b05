package io.naksha.sessions.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.naksha.sessions.common.Id;
import java.util.UUID;

/** Identifies a session. */
public record SessionId(@JsonValue UUID value) implements Id<SessionId> {
    /** Reads the 36 characters of a UUID; anything else gives a {@code ValidationException}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SessionId of(String text) {
        return new SessionId(Id.parse(text, "sessionId"));
    }

    /** The UUID's 36 characters. */
    @Override
    public String toString() {
        return value.toString();
    }
}
