package io.naksha.sessions.spi;

import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.MeetingRoom;
import java.util.Set;

/**
 * Makes online rooms. Called by several threads at once, never inside a transaction. The same request may come again with the same
 * deduplication key. Failures are {@link DeliveryException}s; any other exception counts as passing.
 */
public interface MeetingLinkProvider {
    /** The platforms that this provider makes rooms on. */
    Set<Platform> platforms();

    /**
     * Makes a room; the same one where the deduplication key was given before, as far as the platform can tell. An answer that was lost is asked for
     * again in this way, even for a session that needs no room any more, to learn which room is to be cancelled.
     */
    MeetingRoom create(MeetingRequest request);

    /** Tells the platform another time for a room; gives the room as it then is. */
    MeetingRoom move(MeetingRoom room, MeetingRequest request);

    /** Takes a room away; one that is gone already counts as taken away. */
    void cancel(MeetingRoom room, MeetingRequest request);
}
