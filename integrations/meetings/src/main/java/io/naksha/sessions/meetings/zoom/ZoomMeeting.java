package io.naksha.sessions.meetings.zoom;

import io.naksha.sessions.meetings.internal.Api;
import io.naksha.sessions.meetings.internal.Rooms;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.session.Schedule;
import io.naksha.sessions.spi.MeetingRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A meeting as Zoom writes it. */
final class ZoomMeeting {
    private static final int SCHEDULED = 2;
    private static final int MAX_TOPIC = 200;

    private ZoomMeeting() {}

    static ObjectNode creation(MeetingRequest request) {
        return time(request.schedule())
                .put("topic", shortened(request.title()))
                .put("type", SCHEDULED)
                .put("agenda", mark(request));
    }

    /** Start and length. Zoom takes whole seconds, and a zone for display. */
    static ObjectNode time(Schedule schedule) {
        String zone = schedule.zone().getId();
        return Api.object()
                .put(
                        "start_time",
                        schedule.startsAt().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("duration", schedule.durationMinutes())
                .put("timezone", zone.contains("/") ? zone : "UTC");
    }

    /** By what the session's meeting is found again; constant for the session's life. */
    private static String mark(MeetingRequest request) {
        return "Session " + request.subjectId();
    }

    static boolean isOf(JsonNode meeting, MeetingRequest request) {
        return meeting.path("agenda").asString("").contains(mark(request));
    }

    /** The room of a meeting that was just made. */
    static Optional<MeetingRoom> room(JsonNode meeting, MeetingRequest request) {
        return id(meeting)
                .flatMap(id -> Rooms.link(meeting.path("join_url")).map(link -> Rooms.room(request, link, id)));
    }

    /** The room of a meeting that was found, at the time that Zoom has for it. */
    static Optional<MeetingRoom> knownRoom(JsonNode meeting, MeetingRequest request) {
        Instant start = Rooms.time(meeting.path("start_time")).orElse(Instant.EPOCH);
        int minutes = meeting.path("duration").asInt(0);
        return room(meeting, request)
                .map(room -> new MeetingRoom(room.platform(), room.link(), room.externalId(), start, minutes));
    }

    private static Optional<String> id(JsonNode meeting) {
        return Optional.of(meeting.path("id").asString("")).filter(id -> !id.isEmpty());
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= MAX_TOPIC
                ? title
                : title.substring(0, title.offsetByCodePoints(0, MAX_TOPIC));
    }
}
