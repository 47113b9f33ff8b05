package io.naksha.sessions.example.quickstart;

import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.spi.MeetingLinkProvider;
import io.naksha.sessions.spi.MeetingRequest;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes up rooms, whose links lead nowhere. It remembers none, so that a later run can move what an earlier one made; the same request always gives the
 * same room. A real provider would call its platform here.
 */
final class MeetingRooms implements MeetingLinkProvider {
    private final AtomicInteger made = new AtomicInteger();

    int made() {
        return made.get();
    }

    @Override
    public Set<Platform> platforms() {
        return EnumSet.allOf(Platform.class);
    }

    @Override
    public MeetingRoom create(MeetingRequest request) {
        made.incrementAndGet();
        String id = UUID.nameUUIDFromBytes(request.deduplicationKey().getBytes(StandardCharsets.UTF_8))
                .toString();
        String platform = request.platform().name().toLowerCase(Locale.ROOT);
        return room(request, "https://" + platform + ".invalid/" + id, id);
    }

    @Override
    public MeetingRoom move(MeetingRoom room, MeetingRequest request) {
        return room(request, room.link(), String.valueOf(room.externalId()));
    }

    @Override
    public void cancel(MeetingRoom room, MeetingRequest request) {
        // Nothing is open anywhere.
    }

    private static MeetingRoom room(MeetingRequest request, String link, String id) {
        return new MeetingRoom(
                request.platform(),
                link,
                id,
                request.schedule().startsAt(),
                request.schedule().durationMinutes());
    }
}
