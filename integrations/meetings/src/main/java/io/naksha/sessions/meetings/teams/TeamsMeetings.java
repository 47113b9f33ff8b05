package io.naksha.sessions.meetings.teams;

import io.naksha.sessions.meetings.internal.Answer;
import io.naksha.sessions.meetings.internal.Api;
import io.naksha.sessions.meetings.internal.ApiUri;
import io.naksha.sessions.meetings.internal.Call;
import io.naksha.sessions.meetings.internal.Rooms;
import io.naksha.sessions.meetings.internal.Tokens;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.session.Schedule;
import io.naksha.sessions.spi.MeetingLinkProvider;
import io.naksha.sessions.spi.MeetingRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Online meetings on Microsoft Teams, by Microsoft Graph 1.0 and an application with the permission {@code OnlineMeetings.ReadWrite.All} and an application
 * access policy for the hosts. A meeting's external id is made from the session's, so that a session has one meeting even where an answer was lost or
 * the process died.
 *
 * <p>Failures, as {@link io.naksha.sessions.spi.DeliveryException}:
 *
 * <ul>
 *   <li>permanent: what Graph refuses (4xx), such as a host who is not there, or for whom there is no access policy
 *   <li>outcome unknown: no answer to the making of a meeting, or one of 5xx; whatever fails once it is there
 *   <li>passing: anything else; after 429 not before Graph's Retry-After. Credentials that are not accepted are passing, too: meetings wait until that is
 *       mended
 * </ul>
 */
public final class TeamsMeetings implements MeetingLinkProvider {
    private static final int NOT_FOUND = 404;

    private final Api api;
    private final Tokens tokens;
    private final TeamsUsers users;

    TeamsMeetings(Api api, Tokens tokens, TeamsUsers users) {
        this.api = api;
        this.tokens = tokens;
        this.users = users;
    }

    /** Starts from the defaults. */
    public static TeamsMeetingsBuilder builder() {
        return new TeamsMeetingsBuilder();
    }

    @Override
    public Set<Platform> platforms() {
        return Set.of(Platform.TEAMS);
    }

    @Override
    public MeetingRoom create(MeetingRequest request) {
        ObjectNode body = time(request.schedule())
                .put("externalId", "session-" + request.subjectId())
                .put("subject", request.title());
        String user = users.of(request);
        Call call = Call.make("create a meeting", "/v1.0/users/" + user + "/onlineMeetings/createOrGet", body);
        JsonNode meeting = api.require(call, tokens).body();
        MeetingRoom room = room(meeting, user, request).orElseThrow(() -> api.senseless(call));
        if (!isAt(meeting, request.schedule())) {
            Api.onceMade(() -> api.require(change(room, request), tokens));
        }
        return room;
    }

    @Override
    public MeetingRoom move(MeetingRoom room, MeetingRequest request) {
        if (room.fits(request.schedule())) {
            return room;
        }
        Call call = change(room, request);
        Answer answer = api.send(call, tokens);
        if (answer.is(NOT_FOUND)) {
            return create(request);
        }
        api.requireOk(call, answer);
        return Rooms.room(request, room.link(), String.valueOf(room.externalId()));
    }

    @Override
    public void cancel(MeetingRoom room, MeetingRequest request) {
        Call call = Call.delete("cancel a meeting", meeting(room));
        Answer answer = api.send(call, tokens);
        if (!answer.is(NOT_FOUND)) {
            api.requireOk(call, answer);
        }
    }

    private Call change(MeetingRoom room, MeetingRequest request) {
        return Call.patch("move a meeting", meeting(room), time(request.schedule()));
    }

    // Graph changes neither without the other.
    private static ObjectNode time(Schedule schedule) {
        return Api.object()
                .put("startDateTime", schedule.startsAt().toString())
                .put("endDateTime", schedule.endsAt().toString());
    }

    private static boolean isAt(JsonNode meeting, Schedule schedule) {
        return isAt(meeting.path("startDateTime"), schedule.startsAt())
                && isAt(meeting.path("endDateTime"), schedule.endsAt());
    }

    private static boolean isAt(JsonNode moment, Instant instant) {
        return Rooms.time(moment).filter(instant::equals).isPresent();
    }

    // The host's id is kept with the meeting's: a consultant may have another address by the time that it is cancelled.
    private static Optional<MeetingRoom> room(JsonNode meeting, String user, MeetingRequest request) {
        String id = meeting.path("id").asString("");
        return Rooms.link(meeting.path("joinWebUrl"))
                .filter(link -> !id.isEmpty())
                .map(link -> Rooms.room(request, link, user + "/" + ApiUri.segment(id)));
    }

    private static String meeting(MeetingRoom room) {
        String[] parts = String.valueOf(room.externalId()).split("/", 2);
        return "/v1.0/users/" + parts[0] + "/onlineMeetings/" + parts[parts.length - 1];
    }
}
