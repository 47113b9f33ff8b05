package io.naksha.sessions.tck;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.spi.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A consultant's random sessions with everything that they refer to.
 *
 * @param consultant whose sessions
 * @param offerings one to each webinar
 * @param webinars that some sessions are seats of
 * @param clients who attend
 * @param sessions the sessions
 */
record SessionData(
        Consultant consultant,
        List<Offering> offerings,
        List<Webinar> webinars,
        List<Client> clients,
        List<Session> sessions) {

    static SessionData random(Consultant consultant, RandomData random, int clientCount, int sessionCount) {
        List<Offering> offerings = times(3, () -> Samples.offering(consultant));
        List<Webinar> webinars = offerings.stream()
                .map(offering -> Samples.webinar(offering, random.start()))
                .toList();
        List<Client> clients = times(clientCount, () -> random.client(consultant));
        List<Session> sessions = times(sessionCount, () -> random.session(random.oneOf(clients), webinars));
        return new SessionData(consultant, offerings, webinars, clients, sessions);
    }

    private static <T> List<T> times(int count, Supplier<T> make) {
        return IntStream.range(0, count).mapToObj(index -> make.get()).toList();
    }

    void writeTo(UnitOfWork unit) {
        offerings.forEach(unit.offerings()::insert);
        webinars.forEach(unit.webinars()::insert);
        clients.forEach(unit.clients()::insert);
        sessions.forEach(unit.sessions()::insert);
    }

    /** What a list has to show, by the meaning that the filter and the sort themselves give. */
    List<SessionRow> expected(SessionFilter filter, SessionSort sort) {
        Map<ClientId, Client> byId = clients.stream().collect(Collectors.toMap(Client::id, Function.identity()));
        return sessions.stream()
                .filter(session -> filter.matches(session, client(byId, session)))
                .map(session -> row(session, client(byId, session)))
                .sorted(sort.comparator())
                .toList();
    }

    static SessionRow row(Session session, Client client) {
        return new SessionRow(session, client.name(), client.email());
    }

    private static Client client(Map<ClientId, Client> byId, Session session) {
        return Objects.requireNonNull(byId.get(session.clientId()));
    }
}
