package io.naksha.sessions.benchmarks.jdbc;

import io.naksha.sessions.benchmarks.peer.Summary;
import io.naksha.sessions.benchmarks.peer.SummaryQuery;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** A summary by two aggregates over the session table. */
final class JdbcSummary {
    private static final String RANGE =
            " FROM naksha_session WHERE consultant_id = ? AND starts_at >= ? AND starts_at < ?";
    private static final String CELLS = "SELECT status, payment_status, COUNT(*), SUM(price)" + RANGE
            + " GROUP BY status, payment_status, CASE WHEN paid_at IS NULL THEN 0 ELSE 1 END, currency";
    private static final String CLIENTS =
            "SELECT COUNT(*), COUNT(CASE WHEN seen > 1 THEN 1 END) FROM (SELECT client_id, COUNT(*) AS seen" + RANGE
                    + " AND status <> 'CANCELLED' GROUP BY client_id) per_client";

    private final DataSource database;

    JdbcSummary(DataSource database) {
        this.database = database;
    }

    private static final class Tally {
        private final Map<String, Long> byStatus = new HashMap<>();
        private final Map<String, Long> byPayment = new HashMap<>();
        private BigDecimal collected = BigDecimal.ZERO;
        private BigDecimal pending = BigDecimal.ZERO;

        void add(String status, String payment, long count, BigDecimal price) {
            byStatus.merge(status, count, Long::sum);
            byPayment.merge(payment, count, Long::sum);
            if (payment.equals("PAID")) {
                collected = collected.add(price);
            } else if (payment.equals("PENDING") && !status.equals("CANCELLED") && !status.equals("NO_SHOW")) {
                pending = pending.add(price);
            }
        }
    }

    Summary of(SummaryQuery query) {
        Object[] range = {
            query.consultant(),
            query.from().atStartOfDay(query.zone()).toInstant(),
            query.until().atStartOfDay(query.zone()).toInstant(),
        };
        return Statements.reading(database, connection -> read(connection, range));
    }

    private static Summary read(Connection connection, Object[] range) throws SQLException {
        Tally tally = Statements.query(connection, CELLS, JdbcSummary::tally, range);
        return Statements.query(
                connection,
                CLIENTS,
                row -> {
                    row.next();
                    return new Summary(
                            tally.byStatus,
                            tally.byPayment,
                            tally.collected,
                            tally.pending,
                            row.getLong(1),
                            row.getLong(2));
                },
                range);
    }

    private static Tally tally(ResultSet row) throws SQLException {
        Tally tally = new Tally();
        while (row.next()) {
            tally.add(row.getString(1), row.getString(2), row.getLong(3), row.getBigDecimal(4));
        }
        return tally;
    }
}
