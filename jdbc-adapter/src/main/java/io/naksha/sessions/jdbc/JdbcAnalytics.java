package io.naksha.sessions.jdbc;

import io.naksha.sessions.analytics.ClientCounts;
import io.naksha.sessions.analytics.SessionFact;
import io.naksha.sessions.analytics.SessionSummary;
import io.naksha.sessions.analytics.SummaryCell;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.AnalyticsRepository;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

final class JdbcAnalytics implements AnalyticsRepository {
    private static final String IN_RANGE =
            " FROM naksha_session s WHERE s.consultant_id = ? AND s.starts_at >= ? AND s.starts_at < ?";
    private static final String FACTS =
            "SELECT s.starts_at, s.client_id, s.status, s.payment_status, s.price, s.currency, s.paid_at" + IN_RANGE;
    private static final String SUMMARY = "SELECT t.clients, t.repeats, g.status, g.payment_status, g.paid, g.currency,"
            + " g.sessions, g.price FROM (SELECT COUNT(*) AS clients, COUNT(CASE WHEN n.sessions > 1 THEN 1 END) AS repeats"
            + " FROM (SELECT COUNT(*) AS sessions" + IN_RANGE
            + " AND s.status <> 'CANCELLED' GROUP BY s.client_id) n) t"
            + " LEFT JOIN (SELECT s.status, s.payment_status, CASE WHEN s.paid_at IS NULL THEN 0 ELSE 1 END AS paid,"
            + " s.currency, COUNT(*) AS sessions, SUM(s.price) AS price" + IN_RANGE
            + " GROUP BY s.status, s.payment_status, CASE WHEN s.paid_at IS NULL THEN 0 ELSE 1 END, s.currency) g ON 1 = 1";
    private static final String COUNTS = "SELECT COUNT(*) AS total,"
            + " COUNT(CASE WHEN c.status <> 'DEACTIVATED' THEN 1 END) AS active,"
            + " (SELECT COUNT(DISTINCT s.client_id) FROM naksha_session s"
            + " WHERE s.consultant_id = ? AND s.status IN ('PENDING', 'CONFIRMED')) AS busy"
            + " FROM naksha_client c WHERE c.consultant_id = ?";

    private final Db db;

    JdbcAnalytics(Db db) {
        this.db = db;
    }

    @Override
    public void facts(ConsultantId consultantId, InstantRange scheduled, Consumer<SessionFact> consumer) {
        db.each(
                Sql.of(FACTS, Param.of(consultantId), Param.of(scheduled.from()), Param.of(scheduled.until())),
                JdbcAnalytics::fact,
                consumer);
    }

    private record Group(
            long clients, long repeats, @Nullable SummaryCell cell) {}

    @Override
    public SessionSummary summary(ConsultantId consultantId, InstantRange scheduled) {
        List<Param> range = List.of(Param.of(consultantId), Param.of(scheduled.from()), Param.of(scheduled.until()));
        List<Group> groups = db.list(Sql.of(SUMMARY, range).add("", range), JdbcAnalytics::group);
        List<SummaryCell> cells = groups.stream()
                .flatMap(group -> Optional.ofNullable(group.cell()).stream())
                .toList();
        return SessionSummary.of(cells, groups.get(0).clients(), groups.get(0).repeats());
    }

    private static Group group(Row row) throws SQLException {
        SummaryCell cell = row.isAbsent("status")
                ? null
                : new SummaryCell(
                        row.oneOf(SessionStatus.class, "status"),
                        row.oneOf(PaymentStatus.class, "payment_status"),
                        row.integer("paid") != 0,
                        row.number("sessions"),
                        Groups.price(row));
        return new Group(row.number("clients"), row.number("repeats"), cell);
    }

    @Override
    public ClientCounts clientCounts(ConsultantId consultantId) {
        return db.list(
                        Sql.of(COUNTS, Param.of(consultantId), Param.of(consultantId)),
                        row -> new ClientCounts(row.number("total"), row.number("active"), row.number("busy")))
                .get(0);
    }

    private static SessionFact fact(Row row) throws SQLException {
        return new SessionFact(
                row.instant("starts_at"),
                new ClientId(row.uuid("client_id")),
                row.oneOf(SessionStatus.class, "status"),
                row.oneOf(PaymentStatus.class, "payment_status"),
                Groups.price(row),
                row.instantOrNull("paid_at"));
    }
}
