package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.common.Direction;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.OverlapQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That a page reads a stretch of an index, however many rows there are. */
class QueryPlanTest {
    private static final String STOPS_AT_THE_LIMIT = "index sorted";
    private static final Consultant JANE = Samples.consultant("jane");
    private static final PageRequest PAGE = PageRequest.first(20);
    private static final Total NO_TOTAL = new Total(PAGE, Sql.of(""));

    private static final Dialect H2_DIALECT = Dialects.of("H2");

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = H2.migrated().getConnection();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @EnumSource(value = SessionSort.Key.class, mode = EnumSource.Mode.EXCLUDE, names = "CLIENT_NAME")
    void aPageOfSessionsStopsAtItsLimit(SessionSort.Key key) {
        SessionFilter filter =
                SessionFilter.builder().status(SessionStatus.CONFIRMED).build();
        for (Direction direction : Direction.values()) {
            Sql rows = JdbcSessions.rows(
                    H2_DIALECT,
                    NO_TOTAL,
                    JdbcSessions.conditions(JANE.id(), filter),
                    new SessionSort(key, direction),
                    PAGE);
            assertThat(plan(rows)).contains(STOPS_AT_THE_LIMIT);
        }
    }

    @ParameterizedTest
    @EnumSource(ClientSort.Key.class)
    void aPageOfClientsStopsAtItsLimit(ClientSort.Key key) {
        for (Direction direction : Direction.values()) {
            Sql rows = JdbcClients.rows(
                    H2_DIALECT,
                    NO_TOTAL,
                    JdbcClients.conditions(JANE.id(), ClientFilter.ALL),
                    new ClientSort(key, direction),
                    PAGE);
            assertThat(plan(rows)).contains(STOPS_AT_THE_LIMIT);
        }
    }

    @Test
    void dueEntriesAreReadUpToTheLimit() {
        Delivery.Lease lease = new Delivery.Lease(UUID.randomUUID(), Samples.NOW);
        Sql due = new OutboxLeasing(db(), Samples.NOW, lease).due(10, null);
        assertThat(plan(due)).contains(STOPS_AT_THE_LIMIT).contains("NAKSHA_OUTBOX_DUE_IX");
    }

    @Test
    void clashesAreARangeOfTheIndex() {
        var slot = Samples.session(Samples.client(JANE, "max@clients.example"), "S", Samples.START)
                .schedule()
                .slot();
        Sql clashes = Clashes.of(JANE.id(), new OverlapQuery(slot, null, null));
        assertThat(plan(clashes))
                .containsPattern("NAKSHA_SESSION_STARTS_IX: [^*]*STARTS_AT > ")
                .containsPattern("NAKSHA_SESSION_STARTS_IX: [^*]*STARTS_AT < ");
    }

    private Db db() {
        return new Db(connection, H2_DIALECT, Db.Access.READ);
    }

    private String plan(Sql sql) {
        return db().first(Sql.of("EXPLAIN ").add(sql), row -> row.text("plan")).orElseThrow();
    }
}
