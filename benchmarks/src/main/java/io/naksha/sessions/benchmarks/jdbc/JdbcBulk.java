package io.naksha.sessions.benchmarks.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** A bulk update: lock, read, one batch of updates, commit. */
final class JdbcBulk {
    private static final String UPDATE = "UPDATE naksha_session SET payment_status = ?, version = version + 1,"
            + " updated_at = ? WHERE consultant_id = ? AND id = ?";

    private final DataSource database;
    private final Clock clock;
    private final String lock;

    JdbcBulk(DataSource database, Clock clock, String lock) {
        this.database = database;
        this.clock = clock;
        this.lock = lock;
    }

    private record Found(UUID id, String paymentStatus) {}

    int update(UUID consultant, List<UUID> sessions, String to) {
        String from = to.equals("FAILED") ? "PENDING" : "FAILED";
        return Statements.writing(database, connection -> {
            if (!Statements.query(
                    connection, lock, row -> row.next() && row.getString(1).equals("APPROVED"), consultant)) {
                throw new IllegalStateException("not approved");
            }
            List<Found> changing = find(connection, consultant, sessions).stream()
                    .filter(found -> found.paymentStatus().equals(from))
                    .toList();
            write(connection, consultant, changing, to);
            return changing.size();
        });
    }

    private static List<Found> find(Connection connection, UUID consultant, List<UUID> sessions) throws SQLException {
        String sql = "SELECT id, payment_status FROM naksha_session WHERE consultant_id = ? AND id IN ("
                + String.join(", ", Collections.nCopies(sessions.size(), "?")) + ")";
        List<Object> values = new ArrayList<>(sessions);
        values.add(0, consultant);
        return Statements.query(connection, sql, JdbcBulk::found, values.toArray());
    }

    private static List<Found> found(ResultSet row) throws SQLException {
        List<Found> all = new ArrayList<>();
        while (row.next()) {
            all.add(new Found(row.getObject(1, UUID.class), row.getString(2)));
        }
        return all;
    }

    private void write(Connection connection, UUID consultant, List<Found> changing, String to) throws SQLException {
        Instant now = clock.instant();
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            for (Found found : changing) {
                Statements.bind(statement, to, now, consultant, found.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
