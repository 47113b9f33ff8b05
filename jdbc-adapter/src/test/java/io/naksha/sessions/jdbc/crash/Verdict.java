package io.naksha.sessions.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.consultant.Consultant;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Whether anything was sold twice, lost or made up. Looks at the tables themselves, not through the library. */
final class Verdict {
    private static final String OVERLAPS = "SELECT a.id FROM naksha_session a JOIN naksha_session b"
            + " ON b.consultant_id = a.consultant_id AND b.id > a.id AND b.starts_at < a.ends_at AND a.starts_at < b.ends_at"
            + " WHERE a.status IN ('PENDING', 'CONFIRMED') AND b.status IN ('PENDING', 'CONFIRMED')";
    private static final String TWINS =
            "SELECT email_key FROM naksha_client GROUP BY consultant_id, email_key HAVING COUNT(*) > 1";
    private static final String BOOKED_TWICE = "SELECT notes FROM naksha_session GROUP BY notes HAVING COUNT(*) > 1";
    private static final String NOT_CARRIED_OUT = "SELECT id FROM naksha_outbox WHERE state IN ('PENDING', 'DEAD')";
    private static final String WITHOUT_EFFECTS = "SELECT s.id FROM naksha_session s WHERE NOT EXISTS"
            + " (SELECT 1 FROM naksha_outbox e WHERE e.consultant_id = s.consultant_id AND e.target_id = s.id)";
    private static final String SENT =
            "SELECT target_id, effect, stream_position FROM naksha_outbox WHERE state = 'DONE' AND effect <> 'MEETING'";

    private final DataSource database;
    private final NakshaSessions naksha;
    private final List<String> history;

    Verdict(DataSource database, NakshaSessions naksha, List<String> history) {
        this.database = database;
        this.naksha = naksha;
        this.history = history;
    }

    void pronounce() throws SQLException {
        assertThat(column(OVERLAPS)).as("sold twice").isEmpty();
        assertThat(column(TWINS)).as("clients with one address").isEmpty();
        assertThat(column(BOOKED_TWICE)).as("keys carried out twice").isEmpty();
        assertThat(column("SELECT id FROM naksha_session")).as("acknowledged").containsAll(acknowledged());
        for (String slug : Calendars.SLUGS) {
            Consultant consultant = naksha.consultants().findBySlug(slug).orElseThrow();
            assertThat(naksha.workspace(consultant.id())
                            .analytics()
                            .verifyStatistics()
                            .differences())
                    .as("statistics of %s", slug)
                    .isEmpty();
        }
        assertThat(column(NOT_CARRIED_OUT)).as("never carried out").isEmpty();
        assertThat(column(WITHOUT_EFFECTS))
                .as("sessions that nobody was told of")
                .isEmpty();
        Set<String> mails = column("SELECT dedup_key FROM crash_mail");
        assertThat(mails).as("mails").containsAll(keysOfSent());
        Set<String> sessions = column("SELECT id FROM naksha_session");
        assertThat(mails)
                .as("mails of sessions that do not exist")
                .allMatch(key -> sessions.contains(key.split("/", 2)[0]));
    }

    private Set<String> acknowledged() {
        Set<String> ids = new HashSet<>();
        history.stream().filter(line -> line.startsWith("ACK ")).forEach(line -> ids.add(line.split(" ", 3)[2]));
        return ids;
    }

    private Set<String> keysOfSent() throws SQLException {
        Set<String> keys = new HashSet<>();
        for (List<String> row : rows(SENT)) {
            keys.add(String.join("/", row));
        }
        return keys;
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
                    row.add(results.getString(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
