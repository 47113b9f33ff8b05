package io.naksha.sessions.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.naksha.sessions.common.Id;
import java.util.UUID;

/** Identifies a client. */
public record ClientId(@JsonValue UUID value) implements Id<ClientId> {
    /** Reads the 36 characters of a UUID; anything else gives a {@code ValidationException}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ClientId of(String text) {
        return new ClientId(Id.parse(text, "clientId"));
    }

    /** The UUID's 36 characters. */
    @Override
    public String toString() {
        return value.toString();
    }
}
