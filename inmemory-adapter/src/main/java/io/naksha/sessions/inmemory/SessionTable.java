package io.naksha.sessions.inmemory;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.WebinarId;
import java.time.Instant;
import java.util.Comparator;
import org.pcollections.TreePMap;

/** The sessions of one consultant. Immutable. */
record SessionTable(
        TreePMap<SessionId, StoredSession> byId,
        SortedRows<Instant, StoredSession> byStart,
        Index<ClientId, Place<Instant>, StoredSession> byClient,
        Index<WebinarId, Place<Instant>, StoredSession> byWebinar) {
    static final SessionTable EMPTY = new SessionTable(
            TreePMap.empty(),
            SortedRows.by(StoredSession::start),
            Index.by(row -> row.session().clientId(), StoredSession::start, Comparator.naturalOrder()),
            Index.by(row -> row.session().details().webinarId(), StoredSession::start, Comparator.naturalOrder()));

    SessionTable put(Session session) {
        StoredSession before = byId.get(session.id());
        StoredSession after = StoredSession.of(session, before);
        return new SessionTable(
                byId.plus(session.id(), after),
                byStart.with(before, after),
                byClient.with(before, after),
                byWebinar.with(before, after));
    }
}
