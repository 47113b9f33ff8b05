package io.naksha.sessions.analytics;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.naksha.sessions.common.InstantRange;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Clients grouped by the month of their first session ever, and how many of them came in the months that followed. Only sessions that are not
 * CANCELLED count. A client whose first session lies before the range is in no cohort.
 *
 * @param range the months whose cohorts are shown
 * @param cohorts one entry a month, in order, also for months that no client began in
 */
public record Cohorts(MonthRange range, List<Cohort> cohorts) {
    /** Copies the cohorts. */
    public Cohorts {
        cohorts = List.copyOf(cohorts);
    }

    /**
     * The clients who began in one month.
     *
     * @param month which one, in the consultant's zone
     * @param size how many they are
     * @param cells one for each month from this one to the last of the range, in order; the first is the cohort itself
     */
    public record Cohort(
            @JsonFormat(shape = JsonFormat.Shape.STRING) YearMonth month, long size, List<Cell> cells) {
        /** Copies the cells. */
        public Cohort {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cohort some months later.
     *
     * @param monthsLater how many months after the cohort's own
     * @param clients how many of the cohort had a session then
     * @param share clients / size, from 0 to 1, to four decimal places, half to even; absent where the cohort is empty
     */
    public record Cell(
            int monthsLater, long clients, @Nullable BigDecimal share) {}

    /** When the sessions start that a collector needs: ever, up to the end of the range. */
    public static InstantRange needs(MonthRange range, ZoneId zone) {
        return new InstantRange(InstantRange.EVER.from(), MonthRange.startOf(range.until(), zone));
    }

    /**
     * A collector; it must see all sessions that it {@linkplain #needs needs}, since a client's first session may lie long before the range. Later
     * ones are passed over.
     */
    public static CohortCollector collector(MonthRange range, ZoneId zone) {
        return new CohortCollector(range, zone);
    }
}
