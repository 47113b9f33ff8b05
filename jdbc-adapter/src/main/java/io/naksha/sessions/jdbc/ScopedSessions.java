package io.naksha.sessions.jdbc;

import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.spi.OverlapQuery;
import io.naksha.sessions.spi.SessionRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

record ScopedSessions(Scoped<SessionRepository> sessions) implements SessionRepository {
    @Override
    public void insert(Session session) {
        sessions.of(session.consultantId()).insert(session);
    }

    // All of them are one consultant's; one that is not would not be found.
    @Override
    public void update(Collection<Session> changed) {
        if (!changed.isEmpty()) {
            sessions.of(changed.iterator().next().consultantId()).update(changed);
        }
    }

    @Override
    public Optional<Session> find(ConsultantId consultantId, SessionId id) {
        return sessions.of(consultantId).find(consultantId, id);
    }

    @Override
    public List<Session> findAll(ConsultantId consultantId, Collection<SessionId> ids) {
        return sessions.of(consultantId).findAll(consultantId, ids);
    }

    @Override
    public List<TimeSlot> clashes(ConsultantId consultantId, OverlapQuery query) {
        return sessions.of(consultantId).clashes(consultantId, query);
    }

    @Override
    public Page<SessionRow> list(ConsultantId consultantId, SessionFilter filter, SessionSort sort, PageRequest page) {
        return sessions.of(consultantId).list(consultantId, filter, sort, page);
    }
}
