package io.naksha.sessions.benchmarks.hibernate;

import io.naksha.sessions.benchmarks.peer.Listing;
import io.naksha.sessions.benchmarks.peer.Position;
import io.naksha.sessions.benchmarks.peer.Query;
import io.naksha.sessions.benchmarks.peer.Summary;
import io.naksha.sessions.benchmarks.peer.SummaryQuery;
import io.naksha.sessions.common.SearchText;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Reads without a transaction, which would be another round trip, and read-only, so that nothing is checked for changes. */
final class HibernateReads {
    private static final String CELLS = "select s.status, s.paymentStatus, count(*), sum(s.price) from Session s"
            + " where s.key.consultantId = :consultant and s.startsAt >= :from and s.startsAt < :until"
            + " group by s.status, s.paymentStatus, s.currency";
    private static final String CLIENTS = "select count(*), sum(case when seen > 1 then 1 else 0 end) from"
            + " (select s.clientId as client, count(*) as seen from Session s where s.key.consultantId = :consultant"
            + " and s.startsAt >= :from and s.startsAt < :until and s.status <> 'CANCELLED' group by s.clientId)";

    private final SessionFactory factory;

    HibernateReads(SessionFactory factory) {
        this.factory = factory;
    }

    private record Cell(String status, String payment, long count, BigDecimal price) {}

    SessionEntity get(UUID consultant, UUID id) {
        return factory.fromSession(session -> session.find(SessionEntity.class, new Key(consultant, id)));
    }

    Listing list(Query query) {
        return factory.fromSession(session -> {
            String conditions = conditions(query);
            List<SessionEntity> rows = bound(
                            session.createSelectionQuery(
                                    "from Session s join fetch s.client c" + conditions
                                            + " order by s.key.consultantId desc, s.startsAt desc, s.key.id desc",
                                    SessionEntity.class),
                            query)
                    .setMaxResults(Query.SIZE + 1)
                    .setReadOnly(true)
                    .getResultList();
            boolean more = rows.size() > Query.SIZE;
            List<SessionEntity> shown = more ? rows.subList(0, Query.SIZE) : rows;
            return new Listing(
                    shown.stream().map(HibernateReads::line).toList(), more, total(session, conditions, query));
        });
    }

    private static @Nullable Long total(Session session, String conditions, Query query) {
        return query.filter() == null
                ? null
                : bound(session.createSelectionQuery("select count(*) from Session s" + conditions, Long.class), query)
                        .getSingleResult();
    }

    private static Listing.Line line(SessionEntity session) {
        return new Listing.Line(
                session.key.id(), session.title, session.startsAt, session.client.displayName, session.client.email);
    }

    private static String conditions(Query query) {
        StringBuilder hql = new StringBuilder(" where s.key.consultantId = :consultant");
        if (query.filter() != null) {
            hql.append(" and s.status in :statuses and s.paymentStatus in :payments");
            hql.append(" and s.startsAt >= :from and s.startsAt < :until");
        }
        if (query.search() != null) {
            hql.append(" and (s.titleKey like :word escape '!' or c.searchKey like :word escape '!')");
        }
        if (query.after() != null) {
            hql.append(" and s.startsAt <= :startsAt and (s.startsAt < :startsAt or s.key.id < :id)");
        }
        return hql.toString();
    }

    private static <T> SelectionQuery<T> bound(SelectionQuery<T> hql, Query query) {
        hql.setParameter("consultant", query.consultant());
        Query.Filter filter = query.filter();
        if (filter != null) {
            hql.setParameterList("statuses", filter.statuses());
            hql.setParameterList("payments", filter.paymentStatuses());
            hql.setParameter("from", filter.from());
            hql.setParameter("until", filter.until());
        }
        if (query.search() != null) {
            String key = SearchText.key(query.search());
            hql.setParameter(
                    "word", "%" + key.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
        Position after = query.after();
        if (after != null) {
            hql.setParameter("startsAt", after.startsAt());
            hql.setParameter("id", after.session());
        }
        return hql;
    }

    Summary summary(SummaryQuery query) {
        return factory.fromSession(session -> {
            List<Cell> cells = ranged(session.createSelectionQuery(CELLS, Cell.class), query)
                    .getResultList();
            Object[] clients = ranged(session.createSelectionQuery(CLIENTS, Object[].class), query)
                    .getSingleResult();
            return summary(cells, ((Number) clients[0]).longValue(), ((Number) clients[1]).longValue());
        });
    }

    private static <T> SelectionQuery<T> ranged(SelectionQuery<T> hql, SummaryQuery query) {
        return hql.setParameter("consultant", query.consultant())
                .setParameter("from", query.from().atStartOfDay(query.zone()).toInstant())
                .setParameter("until", query.until().atStartOfDay(query.zone()).toInstant());
    }

    private static Summary summary(List<Cell> cells, long clients, long repeatClients) {
        Map<String, Long> byStatus = new HashMap<>();
        Map<String, Long> byPayment = new HashMap<>();
        BigDecimal collected = BigDecimal.ZERO;
        BigDecimal pending = BigDecimal.ZERO;
        for (Cell cell : cells) {
            byStatus.merge(cell.status(), cell.count(), Long::sum);
            byPayment.merge(cell.payment(), cell.count(), Long::sum);
            if (cell.payment().equals("PAID")) {
                collected = collected.add(cell.price());
            } else if (cell.payment().equals("PENDING")
                    && !cell.status().equals("CANCELLED")
                    && !cell.status().equals("NO_SHOW")) {
                pending = pending.add(cell.price());
            }
        }
        return new Summary(byStatus, byPayment, collected, pending, clients, repeatClients);
    }
}
