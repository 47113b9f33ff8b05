package io.naksha.sessions.inmemory;

import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.spi.DeliveryException;
import io.naksha.sessions.spi.MeetingLinkProvider;
import io.naksha.sessions.spi.MeetingRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Makes up rooms on every platform, for tests and trials. The same deduplication key gives the same room, in any process; its link leads
 * nowhere ({@code .invalid}, RFC 2606 §2). Safe for use by several threads.
 */
public final class InMemoryMeetingLinks implements MeetingLinkProvider {
    private static final String BASE = "https://meet.invalid/";

    private final Map<String, MeetingRoom> open = new LinkedHashMap<>();
    private final Map<String, MeetingRoom> answers = new HashMap<>();
    private final List<MeetingRoom> created = new ArrayList<>();
    private final List<MeetingRoom> moved = new ArrayList<>();
    private final List<MeetingRoom> cancelled = new ArrayList<>();
    private final Failures failures = new Failures();

    private InMemoryMeetingLinks() {}

    /** A provider without rooms. */
    public static InMemoryMeetingLinks create() {
        return new InMemoryMeetingLinks();
    }

    @Override
    public Set<Platform> platforms() {
        return EnumSet.allOf(Platform.class);
    }

    @Override
    public synchronized MeetingRoom create(MeetingRequest request) {
        failures.throwNext();
        return answers.computeIfAbsent("create " + request.deduplicationKey(), key -> made(request));
    }

    private MeetingRoom made(MeetingRequest request) {
        byte[] key = request.deduplicationKey().getBytes(StandardCharsets.UTF_8);
        String id = UUID.nameUUIDFromBytes(key).toString();
        String link = BASE + request.platform().name().toLowerCase(Locale.ROOT) + "/" + id;
        MeetingRoom room = new MeetingRoom(
                request.platform(),
                link,
                id,
                request.schedule().startsAt(),
                request.schedule().durationMinutes());
        open.put(id, room);
        created.add(room);
        return room;
    }

    /**
     * Moves a room.
     *
     * @throws DeliveryException permanently, where the room is not open
     */
    @Override
    public synchronized MeetingRoom move(MeetingRoom room, MeetingRequest request) {
        failures.throwNext();
        return answers.computeIfAbsent("move " + request.deduplicationKey(), key -> moved(room, request));
    }

    private MeetingRoom moved(MeetingRoom room, MeetingRequest request) {
        String id = String.valueOf(room.externalId());
        if (!open.containsKey(id)) {
            throw DeliveryException.permanent("there is no such room", null);
        }
        MeetingRoom next = new MeetingRoom(
                room.platform(),
                room.link(),
                id,
                request.schedule().startsAt(),
                request.schedule().durationMinutes());
        open.put(id, next);
        moved.add(next);
        return next;
    }

    @Override
    public synchronized void cancel(MeetingRoom room, MeetingRequest request) {
        failures.throwNext();
        MeetingRoom gone = open.remove(String.valueOf(room.externalId()));
        if (gone != null) {
            cancelled.add(gone);
        }
    }

    /** Makes the next calls fail, behind those that are to fail already; a call that fails changes no room. */
    public void failNext(int times, DeliveryException failure) {
        failures.add(times, failure);
    }

    /** The rooms that are open, as they now are, in the order they were made. */
    public synchronized List<MeetingRoom> open() {
        return List.copyOf(open.values());
    }

    /** Every room made, in order, as it was then; a repeated request makes none. */
    public synchronized List<MeetingRoom> created() {
        return List.copyOf(created);
    }

    /** Every move, in order: the room as it was after it. */
    public synchronized List<MeetingRoom> moved() {
        return List.copyOf(moved);
    }

    /** The rooms taken away, in order. */
    public synchronized List<MeetingRoom> cancelled() {
        return List.copyOf(cancelled);
    }
}
