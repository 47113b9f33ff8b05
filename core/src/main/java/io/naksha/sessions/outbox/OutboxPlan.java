package io.naksha.sessions.outbox;

import io.naksha.sessions.session.Session;
import java.util.List;

/**
 * What a command has to write so that the right things happen after commit.
 *
 * @param sessions the sessions as they are to be written, in the order of the changes: with the calendar invitation raised, and a seat with its
 *     webinar's room; at the version that the command gave them
 * @param entries the outbox entries to append in the same transaction; empty where nothing follows
 */
public record OutboxPlan(List<Session> sessions, List<OutboxEntry> entries) {
    /** Copies the lists. */
    public OutboxPlan {
        sessions = List.copyOf(sessions);
        entries = List.copyOf(entries);
    }

    /**
     * The session of a plan for one change.
     *
     * @throws IllegalStateException where the plan is for none or several
     */
    public Session session() {
        if (sessions.size() != 1) {
            throw new IllegalStateException("the plan is for " + sessions.size() + " sessions");
        }
        return sessions.get(0);
    }
}
