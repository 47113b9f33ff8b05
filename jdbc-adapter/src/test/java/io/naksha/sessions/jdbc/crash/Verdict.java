package io.naksha.sessions.jdbc.crash;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Whether anything was sold twice, lost or made up. Looks at the tables themselves, not through the library. */
final class Verdict {
    private static final String SESSION_OF_CLIENT = " FROM naksha_session s WHERE s.consultant_id = c.consultant_id";

    /** What each of these finds is wrong. */
    private static final Map<String, String> NOTHING_IS = Map.ofEntries(
            Map.entry(
                    "sold twice",
                    "SELECT a.id FROM naksha_session a JOIN naksha_session b ON b.consultant_id = a.consultant_id"
                            + " AND b.id > a.id AND b.starts_at < a.ends_at AND a.starts_at < b.ends_at"
                            + " WHERE a.status IN ('PENDING', 'CONFIRMED') AND b.status IN ('PENDING', 'CONFIRMED')"),
            Map.entry(
                    "two clients with one address",
                    "SELECT email_key FROM naksha_client GROUP BY consultant_id, email_key HAVING COUNT(*) > 1"),
            Map.entry(
                    "clients whose sessions are miscounted",
                    "SELECT c.id FROM naksha_client c WHERE c.total_sessions <>" + " (SELECT COUNT(*)"
                            + SESSION_OF_CLIENT + " AND s.client_id = c.id)"),
            Map.entry(
                    "clients whose payments are miscounted",
                    "SELECT c.client_id FROM naksha_client_paid c WHERE c.amount <> (SELECT COALESCE(SUM(s.price), 0)"
                            + SESSION_OF_CLIENT
                            + " AND s.client_id = c.client_id AND s.currency = c.currency AND s.payment_status = 'PAID')"),
            Map.entry(
                    "payments that no client is credited with",
                    "SELECT s.id FROM naksha_session s WHERE s.payment_status = 'PAID' AND NOT EXISTS (SELECT 1"
                            + " FROM naksha_client_paid p WHERE p.consultant_id = s.consultant_id AND p.client_id = s.client_id)"),
            Map.entry("keys carried out twice", "SELECT notes FROM naksha_session GROUP BY notes HAVING COUNT(*) > 1"),
            Map.entry(
                    "bookings whose key is not recorded",
                    "SELECT s.id FROM naksha_session s WHERE NOT EXISTS (SELECT 1 FROM naksha_idempotency i"
                            + " WHERE i.consultant_id = s.consultant_id AND i.session_id = s.id)"),
            Map.entry("entries never carried out", "SELECT id FROM naksha_outbox WHERE state IN ('PENDING', 'DEAD')"),
            Map.entry(
                    "entries of bookings that do not exist",
                    "SELECT e.id FROM naksha_outbox e WHERE NOT EXISTS (SELECT 1 FROM naksha_session s"
                            + " WHERE s.consultant_id = e.consultant_id AND s.id = e.target_id)"),
            Map.entry(
                    "bookings that nobody was told of",
                    "SELECT s.id FROM naksha_session s WHERE NOT EXISTS (SELECT 1 FROM naksha_outbox e"
                            + " WHERE e.consultant_id = s.consultant_id AND e.target_id = s.id)"),
            Map.entry(
                    "confirmed sessions without a room",
                    "SELECT id FROM naksha_session WHERE status = 'CONFIRMED' AND room_link IS NULL"));

    private static final String SENT =
            "SELECT target_id, effect, stream_position FROM naksha_outbox WHERE state = 'DONE' AND effect <> 'MEETING'";

    private final DataSource database;
    private final History history;
    private final List<String> violations = new ArrayList<>();

    Verdict(DataSource database, History history) {
        this.database = database;
        this.history = history;
    }

    /** What is wrong, by kind; nothing where all is well. */
    List<String> violations() throws SQLException {
        for (Map.Entry<String, String> check : NOTHING_IS.entrySet()) {
            note(check.getKey(), column(check.getValue()));
        }
        Set<String> sessions = column("SELECT id FROM naksha_session");
        note("acknowledged bookings that are gone", without(history.acknowledged(), sessions));
        note("bookings that nobody asked for", without(column("SELECT notes FROM naksha_session"), history.tried()));
        note(
                "acknowledged cancellations that are gone",
                without(history.done("cancel"), column("SELECT id FROM naksha_session WHERE status = 'CANCELLED'")));
        note(
                "acknowledged payments that are gone",
                without(history.done("pay"), column("SELECT id FROM naksha_session WHERE payment_status = 'PAID'")));
        Set<String> mails = column("SELECT dedup_key FROM crash_mail");
        note("mails that are said to be sent and were not", without(keysOfSent(), mails));
        Set<String> mailed = mails.stream().map(key -> key.split("/", 2)[0]).collect(Collectors.toSet());
        note("mails of bookings that do not exist", without(mailed, sessions));
        note("rooms of bookings that do not exist", without(column("SELECT subject_id FROM crash_room"), sessions));
        return violations;
    }

    private void note(String kind, Set<String> found) {
        if (!found.isEmpty()) {
            violations.add(kind + ": " + found);
        }
    }

    private static Set<String> without(Set<String> all, Set<String> known) {
        return all.stream().filter(one -> !known.contains(one)).collect(Collectors.toSet());
    }

    private Set<String> keysOfSent() throws SQLException {
        return rows(SENT).stream().map(row -> String.join("/", row)).collect(Collectors.toSet());
    }

    private Set<String> column(String sql) throws SQLException {
        Set<String> values = new HashSet<>();
        rows(sql).forEach(row -> values.add(row.get(0)));
        return values;
    }

    private List<List<String>> rows(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            int columns = results.getMetaData().getColumnCount();
            while (results.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(text(results.getObject(column)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    // Ids are bytes on MariaDB.
    private static String text(Object value) {
        if (value instanceof byte[] bytes) {
            ByteBuffer id = ByteBuffer.wrap(bytes);
            return new UUID(id.getLong(), id.getLong()).toString();
        }
        return String.valueOf(value);
    }
}
