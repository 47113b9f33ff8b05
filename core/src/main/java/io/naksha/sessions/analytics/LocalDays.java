package io.naksha.sessions.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which calendar day an instant belongs to, as {@code DateRange.in} cuts the days. */
final class LocalDays {
    private LocalDays() {}

    /**
     * The last day whose first moment is not after the instant. Where clocks went back over midnight (St. John's, until 2011), that is not
     * always the date on the clock: the hour that came twice belongs to the day that had begun.
     */
    static LocalDate of(Instant instant, ZoneId zone) {
        LocalDate shown = instant.atZone(zone).toLocalDate();
        LocalDate next = shown.plusDays(1);
        return instant.isBefore(next.atStartOfDay(zone).toInstant()) ? shown : next;
    }
}
