package io.naksha.sessions.example.dashboard.api;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.PersonName;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A session as the dashboard shows it.
 *
 * @param session the session
 * @param clientName its client's name
 * @param clientEmail its client's address
 * @param meetingLink where they meet; absent while there is no link that is good
 * @param nextStatuses what its status can become now
 * @param nextPaymentStatuses what its payment can become
 */
record SessionView(
        Session session,
        PersonName clientName,
        EmailAddress clientEmail,
        @Nullable String meetingLink,
        List<SessionStatus> nextStatuses,
        List<PaymentStatus> nextPaymentStatuses) {

    static SessionView of(SessionRow row, Instant now) {
        return of(row.session(), row.clientName(), row.clientEmail(), now);
    }

    static SessionView of(Session session, Client client, Instant now) {
        return of(session, client.name(), client.email(), now);
    }

    private static SessionView of(Session session, PersonName name, EmailAddress email, Instant now) {
        return new SessionView(
                session,
                name,
                email,
                session.meetingLink(),
                inOrder(session.nextStatuses(now)),
                inOrder(session.payment().status().next()));
    }

    private static <E extends Enum<E>> List<E> inOrder(Set<E> values) {
        return values.stream().sorted().toList();
    }
}
