package io.naksha.sessions.spi;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.session.Session;
import java.util.List;
import java.util.Map;

/**
 * What one command changes, all under the lock of one consultant.
 *
 * @param consultantId whose data
 * @param sessions the sessions that change
 * @param statistics what is added to each client's statistics; negative to take away
 * @param entries what must happen after commit
 */
public record ChangeSet(
        ConsultantId consultantId,
        List<Changed> sessions,
        Map<ClientId, ClientStatistics> statistics,
        List<OutboxEntry> entries) {

    /**
     * A session that changes. A storage may write all of it or only what differs.
     *
     * @param before the session as it was read under the lock
     * @param after the same session as it is to be
     */
    public record Changed(Session before, Session after) {}

    /** Copies the collections. */
    public ChangeSet {
        sessions = List.copyOf(sessions);
        statistics = Map.copyOf(statistics);
        entries = List.copyOf(entries);
    }
}
