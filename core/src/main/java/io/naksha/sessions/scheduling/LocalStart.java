package io.naksha.sessions.scheduling;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.validation.ZoneText;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When something starts, as people say it.
 *
 * @param date the calendar day
 * @param time the time on the clock, in whole minutes
 * @param zone the IANA time zone; the consultant's where absent
 * @param offset which of two readings is meant where clocks go back and the time comes twice; the earlier (summer) one where absent
 */
public record LocalStart(
        @NotNull @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate date,

        @NotNull @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalTime time,

        @ZoneText @Nullable String zone,
        @Nullable ZoneOffset offset) {
    private static final int MIN_YEAR = 1970;
    private static final int MAX_YEAR = 9998;

    /** A start in the consultant's zone. */
    public static LocalStart at(LocalDate date, LocalTime time) {
        return new LocalStart(date, time, null, null);
    }

    /**
     * A start in the consultant's zone, from texts such as {@code 2026-03-29} and {@code 14:30}.
     *
     * @throws ValidationException where either cannot be read
     */
    public static LocalStart at(String date, String time) {
        LocalDate day = parsed(date, LocalDate::parse, "date");
        return at(day, parsed(time, LocalTime::parse, "time"));
    }

    private static <T> T parsed(String text, Function<String, T> parser, String property) {
        try {
            return parser.apply(text);
        } catch (DateTimeException malformed) {
            throw ValidationException.of(
                    "start." + property, property, "is not a " + property + " as ISO 8601 writes it");
        }
    }

    /** The same local time in a named zone. */
    public LocalStart in(String zoneId) {
        return new LocalStart(date, time, zoneId, offset);
    }

    /** The same local time, read at this offset where it comes twice. */
    public LocalStart withOffset(ZoneOffset chosen) {
        return new LocalStart(date, time, zone, chosen);
    }

    /**
     * The one instant that is meant.
     *
     * @param ownZone the zone where this names none
     * @throws ValidationException where the local time is skipped because clocks go forward (the message names the gap), where the offset is
     *     not one that the zone has then, where the time has seconds, for an unknown zone, or for a year outside 1970 to 9998
     */
    public ZonedDateTime resolve(ZoneId ownZone) {
        if (date.getYear() < MIN_YEAR || date.getYear() > MAX_YEAR) {
            throw ValidationException.of("start.date", "out-of-range", "must lie in the years 1970 to 9998");
        }
        if (time.getSecond() != 0 || time.getNano() != 0) {
            throw ValidationException.of("start.time", "whole-minutes", "must be in whole minutes");
        }
        ZoneId in = zone == null ? ownZone : parsed(zone, ZoneId::of, "zone");
        LocalDateTime local = date.atTime(time);
        ZoneRules rules = in.getRules();
        if (rules.getValidOffsets(local).isEmpty()) {
            throw inGap(in, rules.getTransition(local));
        }
        if (offset != null && !rules.getValidOffsets(local).contains(offset)) {
            throw ValidationException.of(
                    "start.offset", "offset", "is not an offset of " + in + " at that time", offset);
        }
        return ZonedDateTime.ofLocal(local, in, offset);
    }

    private static ValidationException inGap(ZoneId zone, ZoneOffsetTransition gap) {
        return ValidationException.of(
                "start.time",
                "dst-gap",
                "does not exist: in " + zone + " clocks go from " + gap.getDateTimeBefore() + " to "
                        + gap.getDateTimeAfter());
    }
}
