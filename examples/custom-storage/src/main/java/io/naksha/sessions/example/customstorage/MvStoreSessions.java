package io.naksha.sessions.example.customstorage;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.common.SearchText;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The sessions. */
final class MvStoreSessions implements SessionRepository {
    private final Table<Session> sessions;
    private final Table<Client> clients;

    MvStoreSessions(MvStoreUnit unit) {
        sessions = unit.table("sessions", Session.class);
        clients = unit.table("clients", Client.class);
    }

    @Override
    public void insert(Session session) {
        requireClient(session);
        sessions.insert(session, session.consultantId(), session.id());
    }

    @Override
    public void update(Collection<Session> changed) {
        for (Session session : changed) {
            requireClient(session);
            sessions.update(session, session.consultantId(), session.id());
        }
    }

    /** What a foreign key is in a database: no session can be tied to another consultant's client. */
    private void requireClient(Session session) {
        clients.require(session.consultantId(), session.clientId());
    }

    @Override
    public Optional<Session> find(ConsultantId consultantId, SessionId id) {
        return sessions.find(consultantId, id);
    }

    @Override
    public List<Session> findAll(ConsultantId consultantId, Collection<SessionId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> sessions.find(consultantId, id).stream())
                .toList();
    }

    @Override
    public List<TimeSlot> clashes(ConsultantId consultantId, OverlapQuery query) {
        return sessions.scan(consultantId).stream()
                .filter(query::matches)
                .map(session -> session.schedule().slot())
                .distinct()
                .sorted(Comparator.comparing(TimeSlot::startsAt).thenComparing(TimeSlot::endsAt))
                .limit(OverlapQuery.MAX_COLLISIONS)
                .toList();
    }

    @Override
    public Page<SessionRow> list(ConsultantId consultantId, SessionFilter filter, SessionSort sort, PageRequest page) {
        return pages(sort).cut(rows(consultantId, filter), page);
    }

    private Stream<SessionRow> rows(ConsultantId consultantId, SessionFilter filter) {
        Map<ClientId, Client> seen = new HashMap<>();
        return sessions.scan(consultantId).stream().flatMap(session -> {
            Client client = seen.computeIfAbsent(session.clientId(), id -> clients.require(consultantId, id));
            return filter.matches(session, client)
                    ? Stream.of(new SessionRow(session, client.name(), client.email()))
                    : Stream.empty();
        });
    }

    private static Pages<SessionRow> pages(SessionSort sort) {
        Comparator<String> keys = switch (sort.key()) {
            case TITLE, CLIENT_NAME -> SearchText.SORT_ORDER;
            case STARTS_AT, CREATED_AT, PRICE -> Pages.NUMBERS;
        };
        return new Pages<>(sort.name(), sort.comparator(), keys, sort.direction(), sort::cursorBehind);
    }
}
