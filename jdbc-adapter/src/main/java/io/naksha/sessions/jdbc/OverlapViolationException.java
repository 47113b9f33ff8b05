package io.naksha.sessions.jdbc;

import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.session.SlotUnavailableException;
import io.naksha.sessions.spi.StorageException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The exclusion constraint of {@link SchemaOption#NO_OVERLAP} was violated: somebody wrote past the library. */
final class OverlapViolationException extends StorageException {
    private static final long serialVersionUID = 1L;
    private static final Pattern RANGE = Pattern.compile("\\[\"([^\"]+)\",\"([^\"]+)\"\\)");
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .appendOffset("+HH:mm:ss", "+00")
            .toFormatter();

    private final transient List<TimeSlot> collisions;

    /**
     * Makes an error.
     *
     * @param message what the driver says, which is where the times are told
     * @param cause what does not repeat other values
     */
    OverlapViolationException(String message, SQLException cause) {
        super("an active session overlaps another one", cause);
        this.collisions = existing(message);
    }

    /** The same as the domain says it. */
    SlotUnavailableException refusal() {
        return new SlotUnavailableException(SlotUnavailableException.Reason.OVERLAP, collisions);
    }

    // Key (.., tstzrange(..), ..)=(.., ["new start","new end"), ..) conflicts with existing key (..)=(..,
    // ["start","end"), ..), in the server's language.
    private static List<TimeSlot> existing(String message) {
        Matcher ranges = RANGE.matcher(message);
        List<TimeSlot> found = List.of();
        while (ranges.find()) {
            found = slot(ranges.group(1), ranges.group(2));
        }
        return found;
    }

    private static List<TimeSlot> slot(String start, String end) {
        try {
            return List.of(new TimeSlot(TIMESTAMP.parse(start, Instant::from), TIMESTAMP.parse(end, Instant::from)));
        } catch (DateTimeParseException | ValidationException unreadable) {
            return List.of();
        }
    }
}
