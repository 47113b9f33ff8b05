package io.naksha.sessions.jdbc;

import io.naksha.sessions.analytics.ClientCounts;
import io.naksha.sessions.analytics.SessionFact;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.AnalyticsRepository;
import java.sql.SQLException;
import java.util.function.Consumer;

final class JdbcAnalytics implements AnalyticsRepository {
    private static final String FACTS =
            "SELECT s.starts_at, s.client_id, s.status, s.payment_status, s.price, s.currency, s.paid_at"
                    + " FROM naksha_session s WHERE s.consultant_id = ? AND s.starts_at >= ? AND s.starts_at < ?";
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
