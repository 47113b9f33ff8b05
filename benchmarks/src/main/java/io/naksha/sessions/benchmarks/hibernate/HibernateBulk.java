package io.naksha.sessions.benchmarks.hibernate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.SessionFactory;

/** A bulk update: the consultant locked, the sessions loaded at once, changed, and flushed in one batch. */
final class HibernateBulk {
    private final SessionFactory factory;
    private final Clock clock;

    HibernateBulk(SessionFactory factory, Clock clock) {
        this.factory = factory;
        this.clock = clock;
    }

    int update(UUID consultant, List<UUID> sessions, String to) {
        String from = to.equals("FAILED") ? "PENDING" : "FAILED";
        return factory.fromTransaction(session -> {
            ConsultantEntity locked = session.find(ConsultantEntity.class, consultant, LockMode.PESSIMISTIC_WRITE);
            if (!locked.status.equals("APPROVED")) {
                throw new IllegalStateException("not approved");
            }
            locked.revision++;
            Instant now = clock.instant();
            List<SessionEntity> changing = session
                    .createSelectionQuery(
                            "from Session s where s.key.consultantId = :consultant and s.key.id in :ids",
                            SessionEntity.class)
                    .setParameter("consultant", consultant)
                    .setParameterList("ids", sessions)
                    .getResultList()
                    .stream()
                    .filter(found -> found.paymentStatus.equals(from))
                    .toList();
            changing.forEach(found -> {
                found.paymentStatus = to;
                found.updatedAt = now;
            });
            return changing.size();
        });
    }
}
