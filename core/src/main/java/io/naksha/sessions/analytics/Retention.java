package io.naksha.sessions.analytics;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.naksha.sessions.common.InstantRange;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many clients came again in the month after. Only sessions that are not CANCELLED count.
 *
 * @param range the months that are looked at
 * @param months one entry a month, in order
 */
public record Retention(MonthRange range, List<Month> months) {
    /** Copies the entries. */
    public Retention {
        months = List.copyOf(months);
    }

    /**
     * One month.
     *
     * @param month which one, in the consultant's zone
     * @param clients how many clients had a session in it
     * @param retained how many of them had one in the next month too
     * @param rate retained / clients, from 0 to 1, to four decimal places, half to even; absent where there were no clients
     */
    public record Month(
            @JsonFormat(shape = JsonFormat.Shape.STRING) YearMonth month,
            long clients,
            long retained,
            @Nullable BigDecimal rate) {
        /** A month with its rate. */
        public static Month of(YearMonth month, long clients, long retained) {
            return new Month(month, clients, retained, Rates.share(retained, clients));
        }
    }

    /** When the sessions start that a collector needs: in the range and in the month after. */
    public static InstantRange needs(MonthRange range, ZoneId zone) {
        return new InstantRange(
                MonthRange.startOf(range.from(), zone),
                MonthRange.startOf(range.until().plusMonths(1), zone));
    }

    /** A collector; sessions outside of what it {@linkplain #needs needs} are passed over. */
    public static RetentionCollector collector(MonthRange range, ZoneId zone) {
        return new RetentionCollector(range, zone);
    }
}
