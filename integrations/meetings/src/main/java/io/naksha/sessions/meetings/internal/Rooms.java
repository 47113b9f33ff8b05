package io.naksha.sessions.meetings.internal;

import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.spi.MeetingRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads what platforms say of a meeting. */
public final class Rooms {
    private static final Pattern LINK = Pattern.compile("https?://[!-~]{1,1990}");

    private Rooms() {}

    /** A link that people can open; absent where there is none, or none that may be shown to anybody. */
    public static Optional<String> link(JsonNode text) {
        return Optional.of(text.asString("")).filter(link -> LINK.matcher(link).matches());
    }

    /** A time with an offset; absent where there is none. */
    public static Optional<Instant> time(JsonNode text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.asString("")).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The room at the time that was asked for. */
    public static MeetingRoom room(MeetingRequest request, String link, String externalId) {
        return new MeetingRoom(
                request.platform(),
                link,
                externalId,
                request.schedule().startsAt(),
                request.schedule().durationMinutes());
    }
}
