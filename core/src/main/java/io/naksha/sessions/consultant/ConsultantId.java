package io.naksha.sessions.consultant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.naksha.sessions.common.Id;
import java.util.UUID;

/** Identifies a consultant. */
public record ConsultantId(@JsonValue UUID value) implements Id<ConsultantId> {
    /** Reads the 36 characters of a UUID; anything else gives a {@code ValidationException}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ConsultantId of(String text) {
        return new ConsultantId(Id.parse(text, "consultantId"));
    }

    /** The UUID's 36 characters. */
    @Override
    public String toString() {
        return value.toString();
    }
}
