package io.naksha.sessions.common;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * A half-open range of calendar days. It has no zone of its own; a consultant's figures read it in the consultant's.
 *
 * @param from the first day in the range
 * @param until the first day after the range; later than {@code from}, by at most {@value #MAX_DAYS} days
 */
public record DateRange(
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate from,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate until) {
    /** The longest range, in days: about ten years. */
    public static final int MAX_DAYS = 3_660;

    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 2);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 30);

    /** Refuses an empty, inverted or overlong range, and years beyond 1 to 9999. */
    public DateRange {
        ValidationException.required(from, "from");
        ValidationException.required(until, "until");
        if (from.isBefore(EARLIEST) || until.isAfter(LATEST)) {
            throw ValidationException.of("from", "range", "must lie in the years 1 to 9999");
        }
        long days = ChronoUnit.DAYS.between(from, until);
        if (days <= 0) {
            throw ValidationException.of("until", "range", "must be later than the first day");
        }
        if (days > MAX_DAYS) {
            throw ValidationException.of("until", "range", "must be at most " + MAX_DAYS + " days after the first");
        }
    }

    /** From the first day up to, not including, the other. */
    public static DateRange between(LocalDate from, LocalDate until) {
        return new DateRange(from, until);
    }

    /** One day. */
    public static DateRange day(LocalDate day) {
        return new DateRange(day, day.plusDays(1));
    }

    /** One calendar month. */
    public static DateRange month(YearMonth month) {
        return new DateRange(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** The calendar month that the clock shows, in the clock's zone. */
    public static DateRange thisMonth(Clock clock) {
        return month(YearMonth.now(clock));
    }

    /** The ISO week, Monday to Sunday, that the clock shows, in the clock's zone. */
    public static DateRange thisWeek(Clock clock) {
        LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new DateRange(monday, monday.plusWeeks(1));
    }

    /** The given number of days, the last of them today by the clock. */
    public static DateRange lastDays(int days, Clock clock) {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        return new DateRange(tomorrow.minusDays(days), tomorrow);
    }

    /** Whether the day lies in the range. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /**
     * From the first moment of the first day to the first moment after the last, in the zone. A day that the zone skipped may lie in the range and adds
     * nothing to it.
     *
     * @throws ValidationException where the range has no other day: Apia had no 30 December 2011
     */
    public InstantRange in(ZoneId zone) {
        Instant first = from.atStartOfDay(zone).toInstant();
        Instant end = until.atStartOfDay(zone).toInstant();
        if (first.equals(end)) {
            throw ValidationException.of("from", "skipped-day", "does not exist: " + zone + " skipped " + from);
        }
        return new InstantRange(first, end);
    }
}
