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
 * @param sessions the sessions as they are to be
 * @param statistics what is added to each client's statistics; negative to take away
 * @param entries what must happen after commit
 */
public record ChangeSet(
        ConsultantId consultantId,
        List<Session> sessions,
        Map<ClientId, ClientStatistics> statistics,
        List<OutboxEntry> entries) {

    /** Copies the collections. */
    public ChangeSet {
        sessions = List.copyOf(sessions);
        statistics = Map.copyOf(statistics);
        entries = List.copyOf(entries);
    }
}
