package io.naksha.sessions.spi;

import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionSort;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The sessions of consultants. */
public interface SessionRepository {
    /** Adds a session whose client is the same consultant's. */
    void insert(Session session);

    /** Writes sessions of one consultant back, under its lock. */
    void update(Collection<Session> sessions);

    /** The consultant's session with this id. */
    Optional<Session> find(ConsultantId consultantId, SessionId id);

    /** Those of the consultant's sessions that exist, in no particular order. */
    List<Session> findAll(ConsultantId consultantId, Collection<SessionId> ids);

    /**
     * The times of the consultant's sessions that {@link OverlapQuery#matches}: distinct, the earliest first, at most
     * {@link OverlapQuery#MAX_COLLISIONS}.
     */
    List<TimeSlot> clashes(ConsultantId consultantId, OverlapQuery query);

    /** One page of the consultant's sessions that {@link SessionFilter#matches}, by the sort's order and with its cursors. */
    Page<SessionRow> list(ConsultantId consultantId, SessionFilter filter, SessionSort sort, PageRequest page);
}
