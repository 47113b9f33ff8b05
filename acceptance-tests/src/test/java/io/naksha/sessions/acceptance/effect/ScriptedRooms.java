package io.naksha.sessions.acceptance.effect;

import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.spi.MeetingLinkProvider;
import io.naksha.sessions.spi.MeetingRequest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A provider to which things happen before and after it answers. */
final class ScriptedRooms implements MeetingLinkProvider {
    final Script before = new Script();
    final Script after = new Script();
    final List<MeetingRequest> requests = new CopyOnWriteArrayList<>();
    private final MeetingLinkProvider provider;

    ScriptedRooms(MeetingLinkProvider provider) {
        this.provider = provider;
    }

    @Override
    public Set<Platform> platforms() {
        return Set.of(Platform.ZOOM, Platform.MEET);
    }

    @Override
    public MeetingRoom create(MeetingRequest request) {
        begin(request);
        MeetingRoom room = provider.create(request);
        after.play();
        return room;
    }

    @Override
    public MeetingRoom move(MeetingRoom room, MeetingRequest request) {
        begin(request);
        MeetingRoom moved = provider.move(room, request);
        after.play();
        return moved;
    }

    @Override
    public void cancel(MeetingRoom room, MeetingRequest request) {
        begin(request);
        provider.cancel(room, request);
        after.play();
    }

    private void begin(MeetingRequest request) {
        requests.add(request);
        before.play();
    }
}
