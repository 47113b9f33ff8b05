package io.naksha.sessions.inmemory;

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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** The sessions as one transaction sees them. */
final class InMemorySessions implements SessionRepository {
    private static final Comparator<TimeSlot> EARLIEST_FIRST =
            Comparator.comparing(TimeSlot::startsAt).thenComparing(TimeSlot::endsAt);

    private final Transaction transaction;

    InMemorySessions(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void insert(Session session) {
        Partition partition = transaction.writing(session.consultantId());
        Rows.requireAbsent(partition.sessions().byId(), session.id());
        put(partition, session);
    }

    @Override
    public void update(Collection<Session> sessions) {
        for (Session session : sessions) {
            Partition partition = transaction.writing(session.consultantId());
            Rows.require(partition.sessions().byId(), session.id());
            put(partition, session);
        }
    }

    private void put(Partition partition, Session session) {
        Rows.require(partition.clients().byId(), session.clientId());
        Rows.requireReferenced(partition.offerings().byId(), session.details().offeringId());
        Rows.requireReferenced(partition.webinars().byId(), session.details().webinarId());
        transaction.draft(partition.with(partition.sessions().put(session)));
    }

    @Override
    public Optional<Session> find(ConsultantId consultantId, SessionId id) {
        return Optional.ofNullable(table(consultantId).byId().get(id)).map(StoredSession::session);
    }

    @Override
    public List<Session> findAll(ConsultantId consultantId, Collection<SessionId> ids) {
        SessionTable table = table(consultantId);
        return ids.stream()
                .distinct()
                .map(table.byId()::get)
                .filter(Objects::nonNull)
                .map(StoredSession::session)
                .toList();
    }

    @Override
    public List<TimeSlot> clashes(ConsultantId consultantId, OverlapQuery query) {
        TreeSet<TimeSlot> slots = new TreeSet<>(EARLIEST_FIRST);
        for (StoredSession row : table(consultantId).near(query.slot())) {
            if (query.matches(row.session())) {
                slots.add(row.session().schedule().slot());
            }
        }
        return slots.stream().limit(OverlapQuery.MAX_COLLISIONS).toList();
    }

    @Override
    public Page<SessionRow> list(ConsultantId consultantId, SessionFilter filter, SessionSort sort, PageRequest page) {
        Partition partition = transaction.partition(consultantId);
        return partition == null
                ? Page.of(List.of(), page, page.isCounted() ? 0L : null, sort::cursorBehind)
                : new SessionQuery(partition, filter).list(sort, page);
    }

    private SessionTable table(ConsultantId consultantId) {
        Partition partition = transaction.partition(consultantId);
        return partition == null ? SessionTable.EMPTY : partition.sessions();
    }
}
