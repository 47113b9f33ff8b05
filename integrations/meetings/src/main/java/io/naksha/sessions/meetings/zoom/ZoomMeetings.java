package io.naksha.sessions.meetings.zoom;

import io.naksha.sessions.meetings.internal.Answer;
import io.naksha.sessions.meetings.internal.Api;
import io.naksha.sessions.meetings.internal.ApiUri;
import io.naksha.sessions.meetings.internal.Call;
import io.naksha.sessions.meetings.internal.Rooms;
import io.naksha.sessions.meetings.internal.Tokens;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.spi.DeliveryException;
import io.naksha.sessions.spi.MeetingLinkProvider;
import io.naksha.sessions.spi.MeetingRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Meetings on Zoom, by its API of version 2 and a server-to-server OAuth app that may read, write and list meetings of the account's users.
 *
 * <p>Zoom knows no idempotency keys, so a meeting carries a mark in its agenda, and before one is made the host's meetings are searched for it: the same
 * session has one meeting even where an answer was lost or the process died. That costs a request for each 300 meetings that the host has ahead.
 *
 * <p>Of Zoom's two links only {@code join_url} is read; {@code start_url}, with which anybody is the host, is neither kept nor logged.
 *
 * <p>Failures, as {@link io.naksha.sessions.spi.DeliveryException}:
 *
 * <ul>
 *   <li>permanent: what Zoom refuses (4xx), such as a host who is no user of the account
 *   <li>outcome unknown: no answer to the making of a meeting, or one of 5xx; to be asked again after four times the answer's time-out, when the meeting is
 *       listed if it was made
 *   <li>passing: the cancelling of a meeting that is in progress, and anything else; after 429 not before Zoom's Retry-After, and where a day's limit is
 *       reached, not before 00:00 UTC. Credentials that are
 *       not accepted are passing, too: meetings wait until that is mended
 * </ul>
 */
public final class ZoomMeetings implements MeetingLinkProvider {
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int IN_PROGRESS = 3_002;
    private static final int ENDED = 3_007;
    private static final int MAX_PAGES = 20;

    private final Api api;
    private final Tokens tokens;
    private final Function<MeetingRequest, String> users;
    private final Duration settling;

    /**
     * Makes a provider.
     *
     * @param settling after how long a meeting is listed whose making was not answered
     */
    ZoomMeetings(Api api, Tokens tokens, Function<MeetingRequest, String> users, Duration settling) {
        this.api = api;
        this.tokens = tokens;
        this.users = users;
        this.settling = settling;
    }

    /** Starts from the defaults. */
    public static ZoomMeetingsBuilder builder() {
        return new ZoomMeetingsBuilder();
    }

    @Override
    public Set<Platform> platforms() {
        return Set.of(Platform.ZOOM);
    }

    @Override
    public MeetingRoom create(MeetingRequest request) {
        MeetingRoom known = find(request).orElse(null);
        return known == null ? make(request) : Api.onceMade(() -> move(known, request));
    }

    private MeetingRoom make(MeetingRequest request) {
        Call call = Call.make("create a meeting", meetingsOf(request), ZoomMeeting.creation(request));
        try {
            Answer answer = api.require(call, tokens);
            return ZoomMeeting.room(answer.body(), request).orElseThrow(() -> api.senseless(call));
        } catch (DeliveryException failed) {
            throw failed.kind() == DeliveryException.Kind.OUTCOME_UNKNOWN ? notBeforeListed(failed) : failed;
        }
    }

    // Zoom may still be at it: a search that came too early would find nothing, and a second meeting be made.
    private DeliveryException notBeforeListed(DeliveryException unknown) {
        Duration wait = unknown.retryAfter()
                .filter(told -> told.compareTo(settling) > 0)
                .orElse(settling);
        return DeliveryException.outcomeUnknown(wait, String.valueOf(unknown.getMessage()));
    }

    @Override
    public MeetingRoom move(MeetingRoom room, MeetingRequest request) {
        if (room.fits(request.schedule())) {
            return room;
        }
        Call call = Call.patch("move a meeting", meeting(room), ZoomMeeting.time(request.schedule()));
        Answer answer = api.send(call, tokens);
        if (answer.is(NOT_FOUND)) {
            return make(request);
        }
        api.requireOk(call, answer);
        return Rooms.room(request, room.link(), String.valueOf(room.externalId()));
    }

    @Override
    public void cancel(MeetingRoom room, MeetingRequest request) {
        Call call = Call.delete("cancel a meeting", meeting(room));
        Answer answer = api.send(call, tokens);
        int code = answer.body().path("code").asInt(0);
        if (answer.is(BAD_REQUEST) && code == IN_PROGRESS) {
            throw api.notNow(call);
        }
        boolean isOver = answer.is(NOT_FOUND) || (answer.is(BAD_REQUEST) && code == ENDED);
        if (!isOver) {
            api.requireOk(call, answer);
        }
    }

    private Optional<MeetingRoom> find(MeetingRequest request) {
        String path = meetingsOf(request) + "?type=scheduled&page_size=300";
        Call call = Call.get("list meetings", path);
        for (int page = 0; page < MAX_PAGES; page++) {
            JsonNode list = api.require(call, tokens).body();
            if (!list.path("meetings").isArray()) {
                throw api.senseless(call);
            }
            for (JsonNode meeting : list.path("meetings")) {
                if (ZoomMeeting.isOf(meeting, request)) {
                    Call asked = call;
                    return Optional.of(ZoomMeeting.knownRoom(meeting, request).orElseThrow(() -> api.senseless(asked)));
                }
            }
            String next = list.path("next_page_token").asString("");
            if (next.isEmpty()) {
                return Optional.empty();
            }
            call = Call.get("list meetings", path + "&next_page_token=" + ApiUri.segment(next));
        }
        // Whether the session has one is not known, and it must not have two.
        throw api.senseless(call);
    }

    private String meetingsOf(MeetingRequest request) {
        return "/v2/users/" + ApiUri.segment(users.apply(request)) + "/meetings";
    }

    private static String meeting(MeetingRoom room) {
        return "/v2/meetings/" + ApiUri.segment(String.valueOf(room.externalId()));
    }
}
