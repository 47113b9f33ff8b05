package io.naksha.sessions.common;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;

/**
 * A half-open range on the time line, to the microsecond.
 *
 * @param from the first instant in the range
 * @param until the first instant after the range; later than {@code from}
 */
public record InstantRange(
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant from,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant until) {

    /** Every instant that a session can have. */
    public static final InstantRange EVER =
            new InstantRange(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z"));

    /** Truncates to microseconds and refuses an empty or inverted range. */
    public InstantRange {
        from = Micros.truncate(from);
        until = Micros.truncate(until);
        if (!from.isBefore(until)) {
            throw ValidationException.of("until", "range", "must be later than the start of the range");
        }
    }

    /** Whether the instant lies in the range. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }
}
