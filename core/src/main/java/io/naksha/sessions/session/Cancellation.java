package io.naksha.sessions.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.naksha.sessions.common.Micros;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a session came to be called off.
 *
 * @param by who called it off
 * @param reason why, at most 1,000 characters; seen by both sides
 * @param at when
 */
public record Cancellation(
        Party by,
        @Nullable String reason,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at) {

    /** Truncates the time to microseconds. */
    public Cancellation {
        at = Micros.truncate(at);
    }

    /** A side of the session. */
    public enum Party {
        /** The client. */
        CLIENT,
        /** The consultant, or the host on the consultant's behalf. */
        CONSULTANT
    }

    /** Hides the reason: personal data stays out of logs. */
    @Override
    public String toString() {
        return "Cancellation[by=" + by + "]";
    }
}
