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

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** Every instant that a session can have. */
    public static final InstantRange EVER = new InstantRange(EARLIEST, LATEST);

    /** Truncates to microseconds; refuses an empty or inverted range, and years beyond 1 to 9999, which no database keeps. */
    public InstantRange {
        from = Micros.truncate(ValidationException.required(from, "from"));
        until = Micros.truncate(ValidationException.required(until, "until"));
        if (from.isBefore(EARLIEST) || until.isAfter(LATEST)) {
            throw ValidationException.of("from", "range", "must lie in the years 1 to 9999");
        }
        if (!from.isBefore(until)) {
            throw ValidationException.of("until", "range", "must be later than the start of the range");
        }
    }

    /** Whether the instant lies in the range. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }
}
