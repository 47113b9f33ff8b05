package io.naksha.sessions.benchmarks.world;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.jdbc.JdbcStorage;
import io.naksha.sessions.jdbc.Migrations;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.spi.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Fills an empty database, or a storage in memory, with a population. */
public final class Filler {
    private static final String PAID = "INSERT INTO naksha_client_paid (consultant_id, client_id, currency, amount)"
            + " SELECT consultant_id, client_id, currency, SUM(price) FROM naksha_session"
            + " WHERE payment_status = 'PAID' GROUP BY consultant_id, client_id, currency";

    private final Population population;
    private final Sample sample;

    /** Fills with this. */
    public Filler(Population population) {
        this.population = population;
        this.sample = new Sample(population);
    }

    /** Makes the tables and fills them. */
    public void fill(DataSource database) {
        Migrations.migrate(database);
        JdbcStorage.of(database).inTransaction(unit -> {
            all().forEach(consultant -> {
                unit.consultants().insert(sample.consultant(consultant));
                unit.offerings().insert(sample.offering(consultant));
            });
            return true;
        });
        try (Connection connection = database.getConnection()) {
            RowWriter writer = RowWriter.on(connection);
            writer.write("naksha_client", SampleColumns.CLIENT, clients());
            writer.write("naksha_session", SampleColumns.SESSION, sessions());
            try (Statement statement = connection.createStatement()) {
                statement.execute(PAID);
                statement.execute(writer.analyze());
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("a database could not be filled", failed);
        }
    }

    /** Fills a storage through its own interface. */
    public void fill(Storage storage) {
        all().forEach(consultant -> storage.inTransaction(unit -> {
            unit.consultants().insert(sample.consultant(consultant));
            unit.offerings().insert(sample.offering(consultant));
            clientsOf(consultant).forEach(unit.clients()::insert);
            sessionsOf(consultant).forEach(unit.sessions()::insert);
            return true;
        }));
    }

    private IntStream all() {
        return IntStream.rangeClosed(1, population.consultants());
    }

    private Stream<Client> clients() {
        return all().boxed().flatMap(this::clientsOf);
    }

    private Stream<Session> sessions() {
        return all().boxed().flatMap(this::sessionsOf);
    }

    private Stream<Client> clientsOf(int consultant) {
        return IntStream.range(0, population.clients(consultant)).mapToObj(client -> sample.client(consultant, client));
    }

    private Stream<Session> sessionsOf(int consultant) {
        return IntStream.range(0, population.sessions(consultant))
                .mapToObj(session -> sample.session(consultant, session));
    }
}
