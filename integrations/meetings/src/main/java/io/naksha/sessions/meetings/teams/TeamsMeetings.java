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
import java.util.function.Function;
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
 *   <li>permanent: what Graph refuses (4xx), such as a host for whom there is no access policy
 *   <li>passing: anything else; after 429 not before Graph's Retry-After. Credentials that are not accepted are passing, too: meetings wait until that is
 *       mended
 * </ul>
 */
public final class TeamsMeetings implements MeetingLinkProvider {
    private static final int NOT_FOUND = 404;

    private final Api api;
    private final Tokens tokens;
    private final Function<MeetingRequest, String> users;

    TeamsMeetings(Api api, Tokens tokens, Function<MeetingRequest, String> users) {
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
        Call call = Call.put("create a meeting", meetingsOf(request) + "/createOrGet", body);
        JsonNode meeting = api.require(call, tokens).body();
        MeetingRoom room = room(meeting, request).orElseThrow(() -> api.senseless(call));
        if (!isAt(meeting, request.schedule())) {
            api.require(change(room, request), tokens);
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
        Call call = Call.delete("cancel a meeting", meeting(room, request));
        Answer answer = api.send(call, tokens);
        if (!answer.is(NOT_FOUND)) {
            api.requireOk(call, answer);
        }
    }

    private Call change(MeetingRoom room, MeetingRequest request) {
        return Call.patch("move a meeting", meeting(room, request), time(request.schedule()));
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

    private static Optional<MeetingRoom> room(JsonNode meeting, MeetingRequest request) {
        String id = meeting.path("id").asString("");
        return Rooms.link(meeting.path("joinWebUrl"))
                .filter(link -> !id.isEmpty())
                .map(link -> Rooms.room(request, link, id));
    }

    private String meetingsOf(MeetingRequest request) {
        return "/v1.0/users/" + ApiUri.segment(users.apply(request)) + "/onlineMeetings";
    }

    private String meeting(MeetingRoom room, MeetingRequest request) {
        return meetingsOf(request) + "/" + ApiUri.segment(String.valueOf(room.externalId()));
    }
}
