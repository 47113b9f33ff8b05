package io.naksha.sessions.tck;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxEntryId;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.spi.IdempotencyRecord;
import java.util.HashMap;
import java.util.Map;

/** Everything that is stored; each transaction works on a copy. */
final class State {
    final Map<ConsultantId, Consultant> consultants = new HashMap<>();
    final Map<ConsultantId, Long> revisions = new HashMap<>();
    final Map<Key, Offering> offerings = new HashMap<>();
    final Map<Key, Client> clients = new HashMap<>();
    final Map<Key, Webinar> webinars = new HashMap<>();
    final Map<Key, Session> sessions = new HashMap<>();
    final Map<Key, IdempotencyRecord> idempotency = new HashMap<>();
    final Map<OutboxEntryId, OutboxEntry> outbox = new HashMap<>();

    /** A key within one consultant's data. */
    record Key(ConsultantId consultantId, Object id) {}

    State copy() {
        State copy = new State();
        copy.consultants.putAll(consultants);
        copy.revisions.putAll(revisions);
        copy.offerings.putAll(offerings);
        copy.clients.putAll(clients);
        copy.webinars.putAll(webinars);
        copy.sessions.putAll(sessions);
        copy.idempotency.putAll(idempotency);
        copy.outbox.putAll(outbox);
        return copy;
    }
}
