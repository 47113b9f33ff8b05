package io.naksha.sessions.offering;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.naksha.sessions.common.Id;
import java.util.UUID;

/** Identifies an offering. */
public record OfferingId(@JsonValue UUID value) implements Id<OfferingId> {
    /** Reads the 36 characters of a UUID; anything else gives a {@code ValidationException}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OfferingId of(String text) {
        return new OfferingId(Id.parse(text, "offeringId"));
    }

    /** The UUID's 36 characters. */
    @Override
    public String toString() {
        return value.toString();
    }
}
