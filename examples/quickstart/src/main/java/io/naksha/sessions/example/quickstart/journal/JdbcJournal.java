package io.naksha.sessions.example.quickstart.journal;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.example.quickstart.input.LineKey;
import io.naksha.sessions.example.quickstart.operation.Named;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.WebinarId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A journal in a table of its own, in the database that the SDK uses. */
public final class JdbcJournal implements Journal {
    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS quickstart_journal (
                line_key    VARCHAR(64) PRIMARY KEY,
                line_number INTEGER NOT NULL,
                reason      VARCHAR(100),
                message     VARCHAR(1000) NOT NULL,
                ref         VARCHAR(60),
                session_id  UUID,
                client_id   UUID,
                webinar_id  UUID)
            """;
    private static final String FIND = """
            SELECT line_number, reason, message, ref, session_id, client_id, webinar_id
            FROM quickstart_journal WHERE line_key = ?
            """;
    private static final String WRITE = "INSERT INTO quickstart_journal VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private final DataSource database;

    private JdbcJournal(DataSource database) {
        this.database = database;
    }

    /**
     * The journal in this database; makes its table where there is none.
     *
     * @throws JournalException where that fails
     */
    public static JdbcJournal in(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            return new JdbcJournal(database);
        } catch (SQLException failure) {
            throw new JournalException("the journal's table cannot be made", failure);
        }
    }

    @Override
    public Optional<Entry> find(LineKey key) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, key.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(entry(row)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new JournalException("the journal cannot be read", failure);
        }
    }

    @Override
    public void write(LineKey key, Entry entry) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setString(1, key.value());
            statement.setInt(2, entry.line());
            statement.setString(3, entry.reason());
            statement.setString(4, entry.message());
            statement.setString(5, entry.name());
            Named made = entry.made();
            statement.setObject(
                    6, made.session() == null ? null : made.session().value());
            statement.setObject(7, made.client() == null ? null : made.client().value());
            statement.setObject(
                    8, made.webinar() == null ? null : made.webinar().value());
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new JournalException("the journal cannot be written", failure);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                new Named(null, id(row, 5, SessionId::new), id(row, 6, ClientId::new), id(row, 7, WebinarId::new)));
    }

    private static <T> @Nullable T id(ResultSet row, int column, Function<UUID, T> type) throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : type.apply(value);
    }
}
