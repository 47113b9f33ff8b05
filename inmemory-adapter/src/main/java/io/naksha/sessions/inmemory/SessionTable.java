package io.naksha.sessions.inmemory;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.WebinarId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * The sessions of one consultant. Immutable.
 *
 * @param byId all of them
 * @param byStart all of them
 * @param byClient all of them
 * @param activeByClient the pending and confirmed ones
 * @param byWebinar the seats
 */
record SessionTable(
        TreePMap<SessionId, StoredSession> byId,
        SortedRows<Instant, StoredSession> byStart,
        Index<ClientId, Place<Instant>, StoredSession> byClient,
        Index<ClientId, Place<Instant>, StoredSession> activeByClient,
        Index<WebinarId, Place<Instant>, StoredSession> byWebinar) {
    static final SessionTable EMPTY = new SessionTable(
            TreePMap.empty(),
            SortedRows.by(StoredSession::start),
            Index.by(row -> row.session().clientId(), StoredSession::start, Comparator.naturalOrder()),
            Index.by(SessionTable::busyClient, StoredSession::start, Comparator.naturalOrder()),
            Index.by(row -> row.session().details().webinarId(), StoredSession::start, Comparator.naturalOrder()));

    SessionTable put(Session session) {
        StoredSession before = byId.get(session.id());
        StoredSession after = StoredSession.of(session, before);
        return new SessionTable(
                byId.plus(session.id(), after),
                byStart.with(before, after),
                byClient.with(before, after),
                activeByClient.with(before, after),
                byWebinar.with(before, after));
    }

    /** The only sessions that can overlap a slot, since none is longer than {@link TimeSlot#MAX_DURATION}. */
    Collection<StoredSession> near(TimeSlot slot) {
        Instant earliest = slot.startsAt().minus(TimeSlot.MAX_DURATION);
        return byStart.rows()
                .subMap(Place.before(earliest), Place.before(slot.endsAt()))
                .values();
    }

    private static @Nullable ClientId busyClient(StoredSession row) {
        return row.session().status().isActive() ? row.session().clientId() : null;
    }
}
