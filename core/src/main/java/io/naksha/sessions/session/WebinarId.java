package io.naksha.sessions.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.naksha.sessions.common.Id;
import java.util.UUID;

/** Identifies a webinar. */
public record WebinarId(@JsonValue UUID value) implements Id<WebinarId> {
    /** Reads the 36 characters of a UUID; anything else gives a {@code ValidationException}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WebinarId of(String text) {
        return new WebinarId(Id.parse(text, "webinarId"));
    }

    /** The UUID's 36 characters. */
    @Override
    public String toString() {
        return value.toString();
    }
}
