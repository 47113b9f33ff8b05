package io.naksha.sessions.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.session.WebinarId;
import io.naksha.sessions.spi.IdempotencyRecord;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Two consultants, each with a row in every table, under row-level security, and a storage that says whose rows it is about. */
final class GuardedPair implements AutoCloseable {
    final HikariDataSource pool = Pools.of(Postgres.guarded());
    final JdbcStorage storage = JdbcStorage.of(pool).withRowLevelSecurity();
    final Consultant jane = Samples.consultant("jane");
    final Consultant john = Samples.consultant("john");

    GuardedPair() {
        fill(jane);
        fill(john);
    }

    private void fill(Consultant consultant) {
        Client client = Samples.client(consultant, "max@clients.example");
        Session session = Samples.session(client, "S", Samples.START);
        storage.inTransaction(unit -> {
            unit.consultants().insert(consultant);
            unit.offerings().insert(Samples.offering(consultant));
            unit.webinars().insert(webinar(session));
            unit.clients().insert(client);
            unit.clients()
                    .addStatistics(
                            consultant.id(),
                            Map.of(client.id(), new ClientStatistics(1, List.of(Money.of("5", "EUR")))));
            unit.sessions().insert(session);
            unit.outbox().append(List.of(Samples.entry(session, Effect.BOOKING_RECEIVED)));
            unit.idempotency()
                    .insert(new IdempotencyRecord(
                            consultant.id(),
                            IdempotencyRecord.Operation.BOOK,
                            "key",
                            "0a".repeat(32),
                            session.id(),
                            Samples.NOW));
            return true;
        });
    }

    private static Webinar webinar(Session like) {
        return new Webinar(
                new WebinarId(UUID.randomUUID()),
                like.consultantId(),
                null,
                "W",
                Platform.ZOOM,
                like.schedule(),
                5,
                Webinar.Status.SCHEDULED,
                null,
                like.stamp());
    }

    static List<String> column(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (results.next()) {
                values.add(results.getString(1));
            }
            return values;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
