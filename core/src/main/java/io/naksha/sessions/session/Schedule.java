package io.naksha.sessions.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.naksha.sessions.common.Micros;
import io.naksha.sessions.scheduling.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a session takes place. The local date and time are what was agreed; the instant is what is compared.
 *
 * @param date the calendar day in {@code zone}
 * @param time the time on the clock in {@code zone}, in whole minutes
 * @param zone where date and time are read
 * @param startsAt the instant of the start
 * @param durationMinutes elapsed time, 1 to 1,440 minutes
 * @param overlap whether the time is the session's alone
 */
public record Schedule(
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate date,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalTime time,
        ZoneId zone,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant startsAt,
        int durationMinutes,
        OverlapPolicy overlap) {

    /** Truncates the instant to microseconds and refuses a duration out of bounds. */
    public Schedule {
        startsAt = Micros.truncate(startsAt);
        TimeSlot.of(startsAt, durationMinutes);
    }

    /** The schedule that starts at a resolved local time. */
    public static Schedule of(ZonedDateTime start, int durationMinutes, OverlapPolicy overlap) {
        return new Schedule(
                start.toLocalDate(), start.toLocalTime(), start.getZone(), start.toInstant(), durationMinutes, overlap);
    }

    /** The first instant after the session. */
    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(durationMinutes));
    }

    /** The same time under another overlap policy. */
    public Schedule sharing(OverlapPolicy other) {
        return new Schedule(date, time, zone, startsAt, durationMinutes, other);
    }

    /** The stretch of time that the session takes. */
    public TimeSlot slot() {
        return TimeSlot.of(startsAt, durationMinutes);
    }

    /** Whether the session's start is not after this instant. */
    public boolean hasStarted(Instant now) {
        return !startsAt.isAfter(now);
    }

    /** Whether nothing of the session lies after this instant. */
    public boolean isOver(Instant now) {
        return !endsAt().isAfter(now);
    }
}
