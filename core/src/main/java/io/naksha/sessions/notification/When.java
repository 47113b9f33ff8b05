package io.naksha.sessions.notification;

import io.naksha.sessions.session.Schedule;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A start as a mail says it.
 *
 * @param date such as {@code Monday, 2 March 2026}
 * @param time such as {@code 14:30}
 * @param zone such as {@code Europe/Berlin (UTC+01:00)}
 */
public record When(String date, String time, String zone) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("'UTC'xxx", Locale.ENGLISH);

    /** The start of a schedule as clocks in this zone show it. */
    public static When of(Schedule schedule, ZoneId zone) {
        ZonedDateTime start = schedule.startsAt().atZone(zone);
        return new When(DATE.format(start), TIME.format(start), zone.getId() + " (" + OFFSET.format(start) + ")");
    }
}
