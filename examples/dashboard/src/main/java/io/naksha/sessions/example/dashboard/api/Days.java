package io.naksha.sessions.example.dashboard.api;

import io.naksha.sessions.Workspace;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.InstantRange;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The days that a request asks for, in the consultant's zone.
 *
 * @param from the first day
 * @param until the first day after
 */
record Days(@Nullable LocalDate from, @Nullable LocalDate until) {
    /** The range; this month where neither end is named. */
    DateRange orThisMonth(Workspace desk) {
        DateRange month = DateRange.thisMonth(desk.clock());
        if (from == null && until == null) {
            return month;
        }
        return new DateRange(from == null ? month.from() : from, until == null ? month.until() : until);
    }

    /** The stretch of time, open where an end is not named; absent where neither is. */
    @Nullable
    InstantRange orEver(ZoneId zone) {
        if (from == null && until == null) {
            return null;
        }
        return new InstantRange(
                from == null
                        ? InstantRange.EVER.from()
                        : from.atStartOfDay(zone).toInstant(),
                until == null
                        ? InstantRange.EVER.until()
                        : until.atStartOfDay(zone).toInstant());
    }
}
