package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.StaleVersionException;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.session.IllegalTransitionException;
import io.naksha.sessions.session.Payment;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.ChangeSet;
import io.naksha.sessions.spi.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands that race under the lock are carried out one after the other, and what is counted stays what a recount gives. */
abstract class CommandRaceRules extends PlacingRules {
    private static final long SEED = 20_310_507;
    private static final int THREADS = 6;
    private static final Instant TEN = Instant.parse("2031-05-05T10:00:00Z");
    private static final Instant LATER = Instant.parse("2032-01-01T00:00:00Z");

    private Consultant consultant;

    @BeforeEach
    final void insertConsultant() {
        consultant = newConsultant();
    }

    @Test
    void ofRacingStatusChangesOneWins() {
        Client client = newClient(consultant);
        List<SessionStatus> wanted =
                List.of(SessionStatus.COMPLETED, SessionStatus.NO_SHOW, SessionStatus.COMPLETED, SessionStatus.NO_SHOW);
        Session session = stored(consultant, Samples.session(client).at(TEN, 60).build());
        List<String> outcomes = Together.run(wanted.size(), index -> {
            try {
                change(session.id(), now -> {
                    now.stamp().requireVersion("session", 1);
                    return now.become(wanted.get(index), LATER);
                });
                return "won";
            } catch (StaleVersionException lost) {
                return "lost";
            }
        });
        assertThat(outcomes).containsOnlyOnce("won").containsOnly("won", "lost");
        assertThat(reread(session).stamp().version()).isEqualTo(2);
        assertThat(reread(session).status()).isEqualTo(wanted.get(outcomes.indexOf("won")));
    }

    @Test
    void statisticsEqualARecountAfterRacingCommands() {
        List<Client> clients =
                IntStream.range(0, 3).mapToObj(index -> newClient(consultant)).toList();
        List<Integer> done = Together.run(THREADS, index -> {
            RandomData random = new RandomData(SEED + index);
            for (int command = 0; command < 15; command++) {
                runCommand(random, random.oneOf(clients));
            }
            return index;
        });
        assertThat(done).hasSize(THREADS);
        Map<ClientId, ClientStatistics> recount = sessions().stream()
                .collect(Collectors.groupingBy(
                        Session::clientId,
                        Collectors.reducing(ClientStatistics.NONE, Session::contribution, ClientStatistics::plus)));
        assertThat(recount).as("seed %d", SEED).isNotEmpty();
        for (Client client : clientsNow()) {
            assertThat(client.statistics())
                    .as("seed %d", SEED)
                    .isEqualTo(recount.getOrDefault(client.id(), ClientStatistics.NONE));
        }
    }

    private void runCommand(RandomData random, Client client) {
        List<Session> sessions = sessions();
        if (sessions.isEmpty() || random.oneIn(2)) {
            Session session = Samples.session(client)
                    .at(random.start(), 30)
                    .payment(Payment.due(random.price(), null))
                    .build();
            placeSlowly(Placements.of(consultant, session).build());
            return;
        }
        SessionId id = random.oneOf(sessions).id();
        PaymentStatus next = random.oneOf(PaymentStatus.class);
        try {
            change(id, now -> now.paid(now.payment().become(next, LATER), LATER));
        } catch (IllegalTransitionException refused) {
            assertThat(refused.to()).isEqualTo(next);
        }
    }

    private void change(SessionId id, UnaryOperator<Session> change) {
        write(consultant, unit -> change(unit, id, change));
    }

    private void change(UnitOfWork unit, SessionId id, UnaryOperator<Session> change) {
        Session before = unit.sessions().find(consultant.id(), id).orElseThrow();
        Session after = change.apply(before);
        ClientStatistics difference = after.contribution().minus(before.contribution());
        unit.write(new ChangeSet(
                consultant.id(),
                List.of(new ChangeSet.Changed(before, after)),
                Map.of(after.clientId(), difference),
                List.of()));
    }

    private List<Session> sessions() {
        Paging<SessionRow> paging = new Paging<>(page -> read(
                unit -> unit.sessions().list(consultant.id(), SessionFilter.ALL, SessionSort.EARLIEST_FIRST, page)));
        return paging.byCursor(100).stream().map(SessionRow::session).toList();
    }

    private List<Client> clientsNow() {
        return new Paging<Client>(page -> read(
                        unit -> unit.clients().list(consultant.id(), ClientFilter.ALL, ClientSort.NEWEST_FIRST, page)))
                .byCursor(100);
    }
}
