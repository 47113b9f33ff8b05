package io.naksha.sessions.outbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.naksha.sessions.common.Id;
import java.util.UUID;

/** Identifies an outbox entry. */
public record OutboxEntryId(@JsonValue UUID value) implements Id<OutboxEntryId> {
    /** Reads the 36 characters of a UUID; anything else gives a {@code ValidationException}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OutboxEntryId of(String text) {
        return new OutboxEntryId(Id.parse(text, "outboxEntryId"));
    }

    /** The UUID's 36 characters. */
    @Override
    public String toString() {
        return value.toString();
    }
}
