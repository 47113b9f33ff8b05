package io.naksha.sessions.meetings.google;

import io.naksha.sessions.meetings.internal.Api;
import io.naksha.sessions.meetings.internal.Rooms;
import io.naksha.sessions.session.Schedule;
import io.naksha.sessions.spi.MeetingRequest;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A calendar event with a Meet conference, as Google Calendar writes it. */
final class MeetEvent {
    private static final int BASE32HEX = 32;
    private static final int UUID_BYTES = 16;

    private MeetEvent() {}

    /** The event's id, made from the session's: digits and the letters a to v, as Calendar wants. */
    static String id(UUID subject) {
        byte[] bytes = ByteBuffer.allocate(UUID_BYTES)
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .array();
        return "naksha" + new BigInteger(1, bytes).toString(BASE32HEX);
    }

    static ObjectNode creation(MeetingRequest request) {
        ObjectNode event = time(request.schedule());
        event.put("id", id(request.subjectId())).put("summary", request.title());
        event.set("conferenceData", conference(request.deduplicationKey()));
        return event;
    }

    /** What brings back an event that was cancelled, or gives it the conference that could not be made before. */
    static ObjectNode renewal(MeetingRequest request) {
        ObjectNode event = time(request.schedule());
        event.put("status", "confirmed").put("summary", request.title());
        // Google ignores a request id that it has seen.
        event.set("conferenceData", conference(UUID.randomUUID().toString()));
        return event;
    }

    static ObjectNode time(Schedule schedule) {
        ObjectNode event = Api.object();
        event.set("start", moment(schedule.startsAt(), schedule));
        event.set("end", moment(schedule.endsAt(), schedule));
        return event;
    }

    private static ObjectNode moment(Instant instant, Schedule schedule) {
        return Api.object()
                .put("dateTime", instant.toString())
                .put("timeZone", schedule.zone().getId());
    }

    private static ObjectNode conference(String requestId) {
        ObjectNode creation = Api.object().put("requestId", requestId);
        creation.set("conferenceSolutionKey", Api.object().put("type", "hangoutsMeet"));
        ObjectNode data = Api.object();
        data.set("createRequest", creation);
        return data;
    }

    static Optional<String> link(JsonNode event) {
        return Rooms.link(event.path("hangoutLink")).or(() -> videoLink(event));
    }

    private static Optional<String> videoLink(JsonNode event) {
        return event.path("conferenceData")
                .path("entryPoints")
                .valueStream()
                .filter(entry -> entry.path("entryPointType").asString("").equals("video"))
                .flatMap(entry -> Rooms.link(entry.path("uri")).stream())
                .findFirst();
    }

    static boolean isCancelled(JsonNode event) {
        return event.path("status").asString("").equals("cancelled");
    }

    /** Whether the conference is being made, so that its link will come. */
    static boolean isPending(JsonNode event) {
        return event.path("conferenceData")
                .path("createRequest")
                .path("status")
                .path("statusCode")
                .asString("")
                .equals("pending");
    }

    static boolean isAt(JsonNode event, Schedule schedule) {
        return isAt(event.path("start"), schedule.startsAt()) && isAt(event.path("end"), schedule.endsAt());
    }

    private static boolean isAt(JsonNode moment, Instant instant) {
        return Rooms.time(moment.path("dateTime")).filter(instant::equals).isPresent();
    }
}
