package io.naksha.sessions.benchmarks.jdbc;

import io.naksha.sessions.benchmarks.peer.Listing;
import io.naksha.sessions.benchmarks.peer.Position;
import io.naksha.sessions.benchmarks.peer.Query;
import io.naksha.sessions.common.SearchText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads in one round trip each, in auto-commit. */
final class JdbcReads {
    private static final String GET =
            "SELECT " + SessionRecord.COLUMNS + " FROM naksha_session s WHERE s.consultant_id = ? AND s.id = ?";
    private static final String CLIENT_COLUMNS = ", c.display_name, c.first_name, c.last_name, c.email";
    private static final String JOINED =
            " FROM naksha_session s JOIN naksha_client c ON c.consultant_id = s.consultant_id AND c.id = s.client_id";
    private static final String ORDER =
            " ORDER BY s.consultant_id DESC, s.starts_at DESC, s.id DESC LIMIT " + (Query.SIZE + 1);

    private final DataSource database;

    JdbcReads(DataSource database) {
        this.database = database;
    }

    private record Row(
            SessionRecord session, String clientName, String firstName, String lastName, String email, long total) {}

    SessionRecord get(UUID consultant, UUID session) {
        return Statements.reading(
                database,
                connection -> Statements.query(
                        connection,
                        GET,
                        row -> {
                            if (!row.next()) {
                                throw new IllegalStateException("no such session");
                            }
                            return SessionRecord.read(row);
                        },
                        consultant,
                        session));
    }

    Listing list(Query query) {
        List<@Nullable Object> values = new ArrayList<>();
        String conditions = conditions(query, values);
        boolean counts = query.filter() != null;
        if (counts) {
            values.addAll(List.copyOf(values));
        }
        String total = counts ? "(SELECT COUNT(*) FROM naksha_session s" + conditions + ")" : "-1";
        String sql = "SELECT " + SessionRecord.COLUMNS + CLIENT_COLUMNS + ", " + total + JOINED + conditions + ORDER;
        List<Row> rows = Statements.reading(
                database, connection -> Statements.query(connection, sql, JdbcReads::rows, values.toArray()));
        boolean more = rows.size() > Query.SIZE;
        List<Row> shown = more ? rows.subList(0, Query.SIZE) : rows;
        return new Listing(
                shown.stream().map(JdbcReads::line).toList(),
                more,
                !counts
                        ? null
                        : rows.isEmpty()
                                ? Long.valueOf(0)
                                : Long.valueOf(rows.get(0).total()));
    }

    private static List<Row> rows(ResultSet results) throws SQLException {
        List<Row> rows = new ArrayList<>();
        int next = SessionRecord.WIDTH;
        while (results.next()) {
            rows.add(new Row(
                    SessionRecord.read(results),
                    results.getString(next + 1),
                    results.getString(next + 2),
                    results.getString(next + 3),
                    results.getString(next + 4),
                    results.getLong(next + 5)));
        }
        return rows;
    }

    private static Listing.Line line(Row row) {
        SessionRecord session = row.session();
        return new Listing.Line(session.id(), session.title(), session.startsAt(), row.clientName(), row.email());
    }

    private static String conditions(Query query, List<@Nullable Object> values) {
        StringBuilder sql = new StringBuilder(" WHERE s.consultant_id = ?");
        values.add(query.consultant());
        Query.Filter filter = query.filter();
        if (filter != null) {
            sql.append(" AND s.status IN ").append(places(filter.statuses(), values));
            sql.append(" AND s.payment_status IN ").append(places(filter.paymentStatuses(), values));
            sql.append(" AND s.starts_at >= ? AND s.starts_at < ?");
            values.add(filter.from());
            values.add(filter.until());
        }
        if (query.search() != null) {
            sql.append(" AND (s.title_key LIKE ? ESCAPE '!' OR c.search_key LIKE ? ESCAPE '!')");
            String pattern = pattern(query.search());
            values.add(pattern);
            values.add(pattern);
        }
        Position after = query.after();
        if (after != null) {
            sql.append(" AND (s.starts_at, s.id) < (?, ?)");
            values.add(after.startsAt());
            values.add(after.session());
        }
        return sql.toString();
    }

    private static String places(List<String> wanted, List<@Nullable Object> values) {
        values.addAll(wanted);
        return "(" + String.join(", ", Collections.nCopies(wanted.size(), "?")) + ")";
    }

    private static String pattern(String word) {
        String key = SearchText.key(word);
        return "%" + key.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
