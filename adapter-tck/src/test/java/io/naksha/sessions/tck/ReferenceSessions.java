package io.naksha.sessions.tck;

import io.naksha.sessions.client.Client;
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
import io.naksha.sessions.spi.StorageException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The sessions in a state. */
class ReferenceSessions implements SessionRepository {
    final Supplier<State> state;

    ReferenceSessions(Supplier<State> state) {
        this.state = state;
    }

    @Override
    public void insert(Session session) {
        client(session);
        state.get().sessions.put(key(session), session);
    }

    @Override
    public void update(Collection<Session> sessions) {
        sessions.forEach(session -> {
            client(session);
            state.get().sessions.replace(key(session), session);
        });
    }

    private Client client(Session session) {
        Client client = state.get().clients.get(new State.Key(session.consultantId(), session.clientId()));
        if (client == null) {
            throw new StorageException("the consultant has no such client", null);
        }
        return client;
    }

    @Override
    public Optional<Session> find(ConsultantId consultantId, SessionId id) {
        return Optional.ofNullable(state.get().sessions.get(new State.Key(consultantId, id)));
    }

    @Override
    public List<Session> findAll(ConsultantId consultantId, Collection<SessionId> ids) {
        return new HashSet<>(ids)
                .stream()
                        .map(id -> find(consultantId, id))
                        .flatMap(Optional::stream)
                        .toList();
    }

    @Override
    public List<TimeSlot> clashes(ConsultantId consultantId, OverlapQuery query) {
        return of(consultantId)
                .filter(session -> clashes(query, session))
                .map(session -> session.schedule().slot())
                .distinct()
                .sorted(Comparator.comparing(TimeSlot::startsAt).thenComparing(TimeSlot::endsAt))
                .limit(OverlapQuery.MAX_COLLISIONS)
                .toList();
    }

    boolean clashes(OverlapQuery query, Session session) {
        return query.matches(session);
    }

    @Override
    public Page<SessionRow> list(ConsultantId consultantId, SessionFilter filter, SessionSort sort, PageRequest page) {
        List<SessionRow> rows = of(consultantId)
                .filter(session -> matches(filter, session, client(session)))
                .map(session -> new SessionRow(
                        session, client(session).name(), client(session).email()))
                .sorted(sort.comparator())
                .toList();
        return page(rows, sort, page);
    }

    boolean matches(SessionFilter filter, Session session, Client client) {
        return filter.matches(session, client);
    }

    Page<SessionRow> page(List<SessionRow> rows, SessionSort sort, PageRequest page) {
        return new Rows<>(rows, sort.name(), sort::cursorBehind).page(page);
    }

    private Stream<Session> of(ConsultantId consultantId) {
        return state.get().sessions.values().stream()
                .filter(session -> session.consultantId().equals(consultantId));
    }

    private static State.Key key(Session session) {
        return new State.Key(session.consultantId(), session.id());
    }
}
