package io.naksha.sessions.analytics;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.naksha.sessions.common.ValidationException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A half-open range of calendar months, read in the consultant's zone.
 *
 * @param from the first month in the range
 * @param until the first month after the range; later than {@code from}, by at most {@value #MAX_MONTHS} months
 */
public record MonthRange(
        @JsonFormat(shape = JsonFormat.Shape.STRING) YearMonth from,
        @JsonFormat(shape = JsonFormat.Shape.STRING) YearMonth until) {
    /** The longest range, in months: five years. */
    public static final int MAX_MONTHS = 60;

    // So that the month before and the month after can be read too.
    private static final YearMonth EARLIEST = YearMonth.of(1, 2);
    private static final YearMonth LATEST = YearMonth.of(9999, 11);

    /** Refuses an empty, inverted or overlong range, and years beyond 1 to 9999. */
    public MonthRange {
        if (from.isBefore(EARLIEST) || until.isAfter(LATEST)) {
            throw ValidationException.of("from", "range", "must lie in the years 1 to 9999");
        }
        long months = ChronoUnit.MONTHS.between(from, until);
        if (months <= 0) {
            throw ValidationException.of("until", "range", "must be later than the first month");
        }
        if (months > MAX_MONTHS) {
            throw ValidationException.of("until", "range", "must be at most " + MAX_MONTHS + " months after the first");
        }
    }

    /** From the first month up to, not including, the other. */
    public static MonthRange between(YearMonth from, YearMonth until) {
        return new MonthRange(from, until);
    }

    /** The given number of months, the last of them the one given. */
    public static MonthRange last(int months, YearMonth last) {
        YearMonth until = last.plusMonths(1);
        return new MonthRange(until.minusMonths(months), until);
    }

    /** How many months there are, 1 to {@value #MAX_MONTHS}. */
    public int size() {
        return (int) ChronoUnit.MONTHS.between(from, until);
    }

    /** The months, in order. */
    public List<YearMonth> months() {
        return LongStream.range(0, size()).mapToObj(from::plusMonths).toList();
    }

    /** The first moment of the month in the zone. */
    static Instant startOf(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }
}
