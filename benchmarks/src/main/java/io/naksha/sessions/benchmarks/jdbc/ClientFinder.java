package io.naksha.sessions.benchmarks.jdbc;

import io.naksha.sessions.benchmarks.peer.Booking;
import io.naksha.sessions.common.SearchText;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Finds the client who books, or makes one, and counts the session. */
@FunctionalInterface
interface ClientFinder {
    String INSERT = "INSERT INTO naksha_client (consultant_id, id, email, email_key, display_name, first_name,"
            + " last_name, name_sort_key, search_key, status, total_sessions, version, created_at, updated_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE', 1, 1, ?, ?)";

    /** The client's id. */
    UUID find(Connection connection, UUID consultant, Booking booking, Instant now) throws SQLException;

    /** One statement, where the product has one for that. */
    static UUID upsert(Connection connection, UUID consultant, Booking booking, Instant now) throws SQLException {
        return Statements.query(
                connection,
                INSERT + " ON CONFLICT (consultant_id, email_key) DO UPDATE"
                        + " SET total_sessions = naksha_client.total_sessions + 1,"
                        + " status = CASE naksha_client.status WHEN 'DEACTIVATED' THEN 'ACTIVE'"
                        + " ELSE naksha_client.status END RETURNING id, status",
                results -> {
                    results.next();
                    requireUnblocked(results.getString(2));
                    return results.getObject(1, UUID.class);
                },
                values(consultant, booking, now));
    }

    /** A look, then a change. */
    static UUID selectThenWrite(Connection connection, UUID consultant, Booking booking, Instant now)
            throws SQLException {
        Optional<UUID> known = Statements.query(
                connection,
                "SELECT id, status FROM naksha_client WHERE consultant_id = ? AND email_key = ?",
                results -> {
                    if (!results.next()) {
                        return Optional.empty();
                    }
                    requireUnblocked(results.getString(2));
                    return Optional.of(results.getObject(1, UUID.class));
                },
                consultant,
                key(booking));
        if (known.isPresent()) {
            Statements.update(
                    connection,
                    "UPDATE naksha_client SET total_sessions = total_sessions + 1, status = 'ACTIVE'"
                            + " WHERE consultant_id = ? AND id = ?",
                    consultant,
                    known.get());
            return known.get();
        }
        Object[] values = values(consultant, booking, now);
        Statements.update(connection, INSERT, values);
        return (UUID) values[1];
    }

    private static Object[] values(UUID consultant, Booking booking, Instant now) {
        String name = booking.firstName() + " " + booking.lastName();
        String nameKey = SearchText.key(name);
        return new Object[] {
            consultant,
            Ids.next(),
            booking.email(),
            key(booking),
            name,
            booking.firstName(),
            booking.lastName(),
            nameKey.getBytes(StandardCharsets.UTF_8),
            nameKey + "\n" + key(booking),
            now,
            now,
        };
    }

    private static String key(Booking booking) {
        return booking.email().strip().toLowerCase(Locale.ROOT);
    }

    private static void requireUnblocked(String status) {
        if (status.equals("BLOCKED")) {
            throw new IllegalStateException("the client may not book");
        }
    }
}
