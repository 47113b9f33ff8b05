package io.naksha.sessions.meetings.google;

import io.naksha.sessions.meetings.internal.Answer;
import io.naksha.sessions.meetings.internal.Api;
import io.naksha.sessions.meetings.internal.Call;
import io.naksha.sessions.meetings.internal.Rooms;
import io.naksha.sessions.meetings.internal.Tokens;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.spi.MeetingLinkProvider;
import io.naksha.sessions.spi.MeetingRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Conferences on Google Meet, each in an event of Google Calendar (version 3). The event's id is made from the session's, so that a session has one event
 * even where an answer was lost or the process died. Nobody is invited by Google: invitations are the library's.
 *
 * <p>Google makes the conference after it has answered. The event is read again a few times within two seconds; where the link is not there then, the
 * effect is tried again in five.
 *
 * <p>Failures, as {@link io.naksha.sessions.spi.DeliveryException}:
 *
 * <ul>
 *   <li>permanent: what Google refuses (4xx), such as a calendar that is not shared with the account
 *   <li>outcome unknown: no answer to the making of an event, or one of 5xx; a conference that is not ready; whatever fails once the event is there
 *   <li>passing: anything else; after 429, and 403 for a quota, not before Google's Retry-After. Credentials that are not accepted are passing, too:
 *       meetings wait until that is mended
 * </ul>
 */
public final class GoogleMeet implements MeetingLinkProvider {
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1));
    private static final Duration LATER = Duration.ofSeconds(5);
    private static final String CHANGE = "?conferenceDataVersion=1&sendUpdates=none";
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;

    private final Api api;
    private final Function<String, Tokens> tokens;
    private final Function<MeetingRequest, EventPlace> places;
    private final Pause pause;

    /**
     * Makes a provider.
     *
     * @param tokens by the user in whose name they are; empty for the account's own
     * @param places where an event is to be made
     */
    GoogleMeet(Api api, Function<String, Tokens> tokens, Function<MeetingRequest, EventPlace> places, Pause pause) {
        this.api = api;
        this.tokens = tokens;
        this.places = places;
        this.pause = pause;
    }

    /** Starts from the defaults. */
    public static GoogleMeetBuilder builder() {
        return new GoogleMeetBuilder();
    }

    @Override
    public Set<Platform> platforms() {
        return Set.of(Platform.MEET);
    }

    @Override
    public MeetingRoom create(MeetingRequest request) {
        EventPlace place = places.apply(request);
        Call call = Call.make("create an event", place.events() + CHANGE, MeetEvent.creation(request));
        Answer answer = api.send(call, tokens(place));
        if (answer.is(CONFLICT)) {
            return Api.onceMade(() -> withLink(existing(place, request), place, request));
        }
        JsonNode made = api.requireOk(call, answer).body();
        return Api.onceMade(() -> withLink(made, place, request));
    }

    @Override
    public MeetingRoom move(MeetingRoom room, MeetingRequest request) {
        if (room.fits(request.schedule())) {
            return room;
        }
        EventPlace place = EventPlace.of(room, places.apply(request));
        Call call = Call.patch("move an event", place.event() + CHANGE, MeetEvent.time(request.schedule()));
        Answer answer = api.send(call, tokens(place));
        if (answer.is(NOT_FOUND, GONE) || MeetEvent.isCancelled(answer.body())) {
            return create(request);
        }
        api.requireOk(call, answer);
        return Rooms.room(request, room.link(), place.externalId());
    }

    @Override
    public void cancel(MeetingRoom room, MeetingRequest request) {
        EventPlace place = EventPlace.of(room, places.apply(request));
        Call call = Call.delete("cancel an event", place.event() + "?sendUpdates=none");
        Answer answer = api.send(call, tokens(place));
        if (!answer.is(NOT_FOUND, GONE)) {
            api.requireOk(call, answer);
        }
    }

    /** The event that has the id already, as it is to be: it may be at another time, cancelled, or without a conference. */
    private JsonNode existing(EventPlace place, MeetingRequest request) {
        JsonNode event = read(place);
        boolean lacksLink = MeetEvent.link(event).isEmpty() && !MeetEvent.isPending(event);
        if (MeetEvent.isCancelled(event) || lacksLink) {
            return changed("renew an event", place, MeetEvent.renewal(request));
        }
        return MeetEvent.isAt(event, request.schedule())
                ? event
                : changed("move an event", place, MeetEvent.time(request.schedule()));
    }

    private MeetingRoom withLink(JsonNode made, EventPlace place, MeetingRequest request) {
        Optional<String> link = MeetEvent.link(made);
        for (Duration wait : PAUSES) {
            if (link.isPresent()) {
                break;
            }
            pause.pause(wait);
            link = MeetEvent.link(read(place));
        }
        return link.map(found -> Rooms.room(request, found, place.externalId()))
                .orElseThrow(() -> api.later("create a conference", LATER));
    }

    private JsonNode read(EventPlace place) {
        return api.require(Call.get("read an event", place.event()), tokens(place))
                .body();
    }

    private JsonNode changed(String what, EventPlace place, ObjectNode changes) {
        return api.require(Call.patch(what, place.event() + CHANGE, changes), tokens(place))
                .body();
    }

    private Tokens tokens(EventPlace place) {
        return tokens.apply(place.user());
    }
}
