package io.naksha.sessions.analytics;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.ValidationException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * How revenue came in over a range, in buckets of calendar days of the consultant's zone.
 *
 * <p>The buckets cover the range. Each is named by its own first day, so the first may be named by a day before the range; yet only sessions in
 * the range are counted, so that the points add up to the summary of the range.
 *
 * @param unit how long a bucket is
 * @param range the days that are counted
 * @param points every bucket, in order, also those without sessions
 */
public record RevenueTrend(TrendUnit unit, DateRange range, List<Point> points) {
    /** The most buckets of a trend: about three years of days. */
    public static final int MAX_BUCKETS = 1_100;

    /** Copies the points. */
    public RevenueTrend {
        points = List.copyOf(points);
    }

    /**
     * One bucket.
     *
     * @param start the bucket's first day: the day itself, the Monday of the ISO week, or the first of the month
     * @param revenue one entry for each currency that occurs anywhere in the trend, by currency code; zero where the bucket has nothing in it
     */
    public record Point(
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate start, List<Revenue> revenue) {
        /** Copies the entries. */
        public Point {
            revenue = List.copyOf(revenue);
        }
    }

    /**
     * A collector of trends; sessions outside of the range are passed over.
     *
     * @param zone where the calendar days are read
     * @throws ValidationException where the range has more than {@value #MAX_BUCKETS} buckets
     */
    public static TrendCollector collector(TrendUnit unit, DateRange range, ZoneId zone) {
        return new TrendCollector(new TrendCollector.Frame(unit, range, zone));
    }
}
