package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.Target;
import io.naksha.sessions.session.Notes;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.session.WebinarId;
import io.naksha.sessions.spi.ChangeSet;
import io.naksha.sessions.spi.IdempotencyRecord.Operation;
import io.naksha.sessions.spi.OverlapQuery;
import io.naksha.sessions.spi.UnitOfWork;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each step of a unit says of whose rows it is about. Few may say that they work across consultants. */
class ScopesTest {
    private static final Consultant JANE = Samples.consultant("jane");
    private static final Offering OFFERING = Samples.offering(JANE);
    private static final Client MAX = Samples.client(JANE, "max@clients.example");
    private static final Session SESSION = Samples.session(MAX, "S", Samples.START);
    private static final OutboxEntry ENTRY = Samples.entry(SESSION, Effect.BOOKING_RECEIVED);
    private static final PageRequest PAGE = PageRequest.first(1);
    private static final Delivery.Lease LEASE = new Delivery.Lease(UUID.randomUUID(), Samples.NOW.plusSeconds(60));

    private static HikariDataSource pool;

    @BeforeAll
    static void fill() {
        pool = Pools.of(Postgres.guarded());
        JdbcStorage.of(pool).withRowLevelSecurity().inTransaction(unit -> {
            unit.consultants().insert(JANE);
            unit.offerings().insert(OFFERING);
            unit.clients().insert(MAX);
            unit.sessions().insert(SESSION);
            unit.outbox().append(List.of(ENTRY));
            return true;
        });
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    private static Arguments step(String name, Consumer<UnitOfWork> step) {
        return arguments(name, step);
    }

    static Stream<Arguments> forOne() {
        return Stream.of(
                step("lock", unit -> unit.consultants().lock(JANE.id())),
                step("consultant", unit -> unit.consultants().find(JANE.id())),
                step("edit", unit -> unit.consultants().update(JANE)),
                step("offering", unit -> unit.offerings().find(JANE.id(), OFFERING.id())),
                step("offerings", unit -> unit.offerings().list(JANE.id(), Set.of(), PAGE)),
                step("edit of an offering", unit -> unit.offerings().update(OFFERING)),
                step("client", unit -> unit.clients().find(JANE.id(), MAX.id())),
                step("client by address", unit -> unit.clients().findByEmail(JANE.id(), MAX.email())),
                step(
                        "clients",
                        unit -> unit.clients().list(JANE.id(), ClientFilter.ALL, ClientSort.NEWEST_FIRST, PAGE)),
                step("edit of a client", unit -> unit.clients().update(MAX)),
                step(
                        "statistics",
                        unit -> unit.clients()
                                .addStatistics(JANE.id(), Map.of(MAX.id(), new ClientStatistics(1, List.of())))),
                step("webinar", unit -> unit.webinars().find(JANE.id(), new WebinarId(UUID.randomUUID()))),
                step(
                        "webinar by start",
                        unit -> unit.webinars().findScheduled(JANE.id(), OFFERING.id(), Samples.START)),
                step("webinars", unit -> unit.webinars().list(JANE.id(), InstantRange.EVER, PAGE)),
                step("session", unit -> unit.sessions().find(JANE.id(), SESSION.id())),
                step("sessions", unit -> unit.sessions().findAll(JANE.id(), List.of(SESSION.id()))),
                step(
                        "page",
                        unit -> unit.sessions().list(JANE.id(), SessionFilter.ALL, SessionSort.LATEST_FIRST, PAGE)),
                step("clashes", unit -> unit.sessions().clashes(JANE.id(), OverlapQuery.forNew(SESSION))),
                step("change", unit -> unit.sessions().update(List.of(SESSION))),
                step(
                        "changes",
                        unit -> unit.write(new ChangeSet(
                                JANE.id(),
                                List.of(new ChangeSet.Changed(
                                        SESSION, SESSION.noted(new Notes("seen", null), Samples.NOW))),
                                Map.of(),
                                List.of()))),
                step("booking", unit -> unit.place(Samples.booking(JANE, OFFERING, MAX))),
                step("entries about one", unit -> unit.outbox().about(JANE.id(), Target.of(SESSION.id()))),
                step("settling", unit -> unit.outbox().settle(ENTRY, ENTRY.delivery())),
                step("key", unit -> unit.idempotency().find(JANE.id(), Operation.BOOK, "key")),
                step("summary", unit -> unit.analytics().summary(JANE.id(), InstantRange.EVER)),
                step("facts", unit -> unit.analytics().facts(JANE.id(), InstantRange.EVER, fact -> {})),
                step("counts", unit -> unit.analytics().clientCounts(JANE.id())));
    }

    static Stream<Arguments> acrossAll() {
        return Stream.of(
                step("consultant by slug", unit -> unit.consultants().find(JANE.slug())),
                step("consultants", unit -> unit.consultants().list(Set.of(), PAGE)),
                step("revisions", unit -> unit.consultants().revisions(Set.of(JANE.id()))),
                step("public page", unit -> unit.bookingContext(JANE.slug(), OFFERING.id(), null)),
                step("leasing", unit -> unit.outbox().lease(Samples.NOW, LEASE, 1)),
                step("entry", unit -> unit.outbox().find(ENTRY.id())),
                step("dead entries", unit -> unit.outbox().dead(1)),
                step("health", unit -> unit.outbox().health(Samples.NOW)),
                step("pruning entries", unit -> unit.outbox().prune(Samples.NOW, 1)),
                step("pruning keys", unit -> unit.idempotency().prune(Samples.NOW, 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forOne")
    void mostStepsAreAboutTheRowsOfOne(String name, Consumer<UnitOfWork> step) throws SQLException {
        assertThat(said(step)).isEqualTo(JANE.id() + "/");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("acrossAll")
    void theseWorkAcrossConsultants(String name, Consumer<UnitOfWork> step) throws SQLException {
        assertThat(said(step)).isEqualTo("/all");
    }

    // In the host's transaction it can still be seen behind the unit.
    private static String said(Consumer<UnitOfWork> step) throws SQLException {
        BoundTransactions transactions = BoundTransactions.create();
        JdbcStorage storage = JdbcStorage.of(pool, transactions).withRowLevelSecurity();
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            return transactions.run(connection, () -> {
                storage.inTransaction(unit -> {
                    step.accept(unit);
                    return true;
                });
                return settings(connection);
            });
        }
    }

    private static String settings(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery("SELECT current_setting('naksha.consultant_id', TRUE) || '/'"
                        + " || current_setting('naksha.scope', TRUE)")) {
            results.next();
            return results.getString(1);
        }
    }
}
