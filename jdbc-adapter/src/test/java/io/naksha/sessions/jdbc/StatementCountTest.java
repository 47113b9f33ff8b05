package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.session.Notes;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.spi.ChangeSet;
import io.naksha.sessions.spi.PlacementResult;
import io.naksha.sessions.spi.Storage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each statement is a round trip on a real network, so their number is kept small. */
class StatementCountTest {
    private final WatchedDataSource watched = new WatchedDataSource(H2.migrated());
    private final JdbcStorage storage = JdbcStorage.of(watched);
    private final Consultant jane = Samples.consultant("jane");
    private final Offering offering = Samples.offering(jane);
    private final List<Client> clients = IntStream.range(0, 20)
            .mapToObj(at -> Samples.client(jane, "client" + at + "@clients.example"))
            .toList();
    private final List<Session> sessions = clients.stream()
            .flatMap(client -> IntStream.range(0, 5)
                    .mapToObj(at -> Samples.session(client, "S", Samples.START.plus(Duration.ofHours(at + 1)))))
            .toList();

    @BeforeEach
    void fill() {
        Map<ClientId, ClientStatistics> statistics = clients.stream()
                .collect(Collectors.toMap(
                        Client::id,
                        client -> new ClientStatistics(5, List.of(Money.of("5", "EUR"), Money.of("5", "CHF")))));
        storage.inTransaction(unit -> {
            unit.consultants().insert(jane);
            unit.offerings().insert(offering);
            clients.forEach(unit.clients()::insert);
            sessions.forEach(unit.sessions()::insert);
            unit.clients().addStatistics(jane.id(), statistics);
            return true;
        });
    }

    @Test
    void gettingOneTakesOneStatementAndNoTransaction() {
        assertThat(reading(
                        unit -> unit.sessions().find(jane.id(), sessions.get(0).id())))
                .isEqualTo(1);
        assertThat(reading(unit -> unit.clients().find(jane.id(), clients.get(0).id())))
                .isEqualTo(1);
        assertThat(reading(unit -> unit.consultants().find(jane.slug()))).isEqualTo(1);
        assertThat(watched.calls()).doesNotContain("setAutoCommit", "commit", "rollback");
    }

    @Test
    void aPageTakesOneStatementWithItsTotalToo() {
        PageRequest page = PageRequest.first(50);
        SessionFilter search = SessionFilter.builder().search("s max").build();
        assertThat(reading(unit -> unit.sessions().list(jane.id(), search, SessionSort.LATEST_FIRST, page)))
                .isEqualTo(1);
        assertThat(reading(unit -> unit.sessions().list(jane.id(), search, SessionSort.LATEST_FIRST, page.withTotal())))
                .isEqualTo(1);
        assertThat(reading(unit -> unit.clients().list(jane.id(), ClientFilter.ALL, ClientSort.NEWEST_FIRST, page)))
                .isEqualTo(1);
        assertThat(reading(unit ->
                        unit.clients().list(jane.id(), ClientFilter.ALL, ClientSort.NEWEST_FIRST, page.withTotal())))
                .isEqualTo(1);
    }

    @Test
    void figuresTakeOneStatementEach() {
        assertThat(reading(unit -> {
                    unit.analytics().facts(jane.id(), InstantRange.EVER, fact -> {});
                    return true;
                }))
                .isEqualTo(1);
        assertThat(reading(unit -> unit.analytics().clientCounts(jane.id()))).isEqualTo(1);
        assertThat(reading(unit -> unit.consultants().revisions(Set.of(jane.id()))))
                .isEqualTo(1);
    }

    @Test
    void aBookingByAStrangerTakesNineStatementsAndACommit() {
        Client booker = Samples.client(jane, "booker@clients.example");
        long statements = writing(unit -> {
            return assertThat(unit.place(Samples.booking(jane, offering, booker)))
                    .isInstanceOf(PlacementResult.Placed.class);
        });
        // lock, offering, key, overlap, client by address; then client, key, session and two entries at once
        assertThat(statements).isEqualTo(9);
        assertThat(watched.calls()).containsOnlyOnce("commit");
    }

    @Test
    void changingAHundredSessionsTakesAsManyStatementsAsChangingOne() {
        List<ChangeSet.Changed> changed = sessions.stream()
                .map(session -> new ChangeSet.Changed(session, session.noted(new Notes("seen", null), Samples.NOW)))
                .toList();
        long statements = writing(unit -> {
            unit.consultants().lock(jane.id());
            unit.write(new ChangeSet(
                    jane.id(),
                    changed,
                    Map.of(clients.get(0).id(), new ClientStatistics(0, List.of(Money.of("9", "EUR")))),
                    List.of()));
            return true;
        });
        // lock, amounts paid, sessions
        assertThat(statements).isEqualTo(3);
    }

    private long reading(Storage.Work<?> work) {
        watched.reset();
        storage.readOnly(work);
        return watched.statements();
    }

    private long writing(Storage.Work<?> work) {
        watched.reset();
        storage.inTransaction(work);
        return watched.statements();
    }
}
