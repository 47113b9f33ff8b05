package io.naksha.sessions.scheduling;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.naksha.sessions.common.Micros;
import io.naksha.sessions.common.ValidationException;
import java.time.Duration;
import java.time.Instant;

/**
 * A half-open stretch of time that a session takes: one that ends when another starts does not overlap it.
 *
 * @param startsAt the first instant
 * @param endsAt the first instant after; at most 24 hours later
 */
public record TimeSlot(
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant startsAt,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant endsAt) {
    /** The longest slot. Searches for overlaps start this far ahead, which keeps them a range of an index. */
    public static final Duration MAX_DURATION = Duration.ofHours(24);

    /** The longest slot, in minutes. */
    public static final int MAX_MINUTES = 24 * 60;

    /** Truncates to microseconds; refuses an empty, inverted or overlong slot. */
    public TimeSlot {
        startsAt = Micros.truncate(startsAt);
        endsAt = Micros.truncate(endsAt);
        Duration length = Duration.between(startsAt, endsAt);
        if (length.isZero() || length.isNegative() || length.compareTo(MAX_DURATION) > 0) {
            throw ValidationException.of("durationMinutes", "out-of-range", "must be 1 to " + MAX_MINUTES);
        }
    }

    /** A slot by its start and its length in minutes of elapsed time. */
    public static TimeSlot of(Instant startsAt, int durationMinutes) {
        return new TimeSlot(startsAt, startsAt.plus(Duration.ofMinutes(durationMinutes)));
    }

    /** Whether both have an instant in common. */
    public boolean overlaps(TimeSlot other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }
}
