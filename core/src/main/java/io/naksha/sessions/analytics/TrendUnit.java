package io.naksha.sessions.analytics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;

/** How long a bucket of a trend is. */
public enum TrendUnit {
    /** A calendar day. */
    DAY(Period.ofDays(1)),
    /** An ISO 8601 week, Monday to Sunday. */
    WEEK(Period.ofWeeks(1)),
    /** A calendar month. */
    MONTH(Period.ofMonths(1));

    private final Period length;

    TrendUnit(Period length) {
        this.length = length;
    }

    /** The first day of the bucket that has this day. */
    public LocalDate startOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    Period length() {
        return length;
    }
}
