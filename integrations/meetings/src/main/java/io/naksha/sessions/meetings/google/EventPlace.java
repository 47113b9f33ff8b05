package io.naksha.sessions.meetings.google;

import io.naksha.sessions.meetings.internal.ApiUri;
import io.naksha.sessions.session.MeetingRoom;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where an event is. All of it is kept with the room: by the time that it is moved or cancelled, its consultant may have another address.
 *
 * @param user in whose name it was made; empty for the account's own
 * @param calendar in which calendar
 * @param id the event's id
 */
record EventPlace(String user, String calendar, String id) {
    private static final int PARTS = 3;

    /** Where a room's event is; where the room does not say, in that other place, by the id that the room has. */
    static EventPlace of(MeetingRoom room, EventPlace other) {
        String[] parts = String.valueOf(room.externalId()).split("/", -1);
        return parts.length == PARTS
                ? new EventPlace(decoded(parts[0]), decoded(parts[1]), parts[2])
                : new EventPlace(other.user, other.calendar, parts[parts.length - 1]);
    }

    String externalId() {
        return ApiUri.segment(user) + "/" + ApiUri.segment(calendar) + "/" + id;
    }

    /** The path of the calendar's events. */
    String events() {
        return "/calendar/v3/calendars/" + ApiUri.segment(calendar) + "/events";
    }

    /** The path of the event. */
    String event() {
        return events() + "/" + ApiUri.segment(id);
    }

    private static String decoded(String segment) {
        return URLDecoder.decode(segment, StandardCharsets.UTF_8);
    }
}
