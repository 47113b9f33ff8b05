package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.spi.PlacementResult;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However many book at once: no slot is sold twice, no client made twice, nothing miscounted. */
abstract class BookingRaceRules extends PlacingRules {
    private static final long SEED = 20_310_504;
    private static final int THREADS = 8;
    private static final Instant TEN = Instant.parse("2031-05-05T10:00:00Z");

    private Consultant consultant;

    @BeforeEach
    final void insertConsultant() {
        consultant = newConsultant();
    }

    @Test
    void ofManyBookingsOfOneSlotOneWins() {
        for (int round = 0; round < 5; round++) {
            Instant start = TEN.plusSeconds(7_200L * round);
            List<PlacementResult> results = Together.run(THREADS, index -> {
                Client candidate = Samples.client(consultant).build();
                return placeAmongOthers(Placements.of(
                                consultant,
                                Samples.session(candidate).at(start, 60).build())
                        .booker(candidate)
                        .build());
            });
            assertThat(results.stream().filter(PlacementResult.Placed.class::isInstance))
                    .hasSize(1);
            assertThat(results.stream().filter(PlacementResult.Clash.class::isInstance))
                    .hasSize(THREADS - 1);
        }
        assertThat(all()).hasSize(5);
        assertThat(clients()).as("losers leave no client").hasSize(5);
    }

    @Test
    void ofManyOverlappingBookingsNoTwoOverlap() {
        int perThread = 12;
        List<Long> placed = Together.run(THREADS, index -> {
            RandomData random = new RandomData(SEED + index);
            long wins = 0;
            for (int booking = 0; booking < perThread; booking++) {
                Client candidate = Samples.client(consultant).build();
                Instant start = TEN.plusSeconds(900L * random.below(80));
                Session session = Samples.session(candidate)
                        .at(start, 15 * (1 + random.below(12)))
                        .build();
                PlacementResult result = placeAmongOthers(
                        Placements.of(consultant, session).booker(candidate).build());
                wins += result instanceof PlacementResult.Placed ? 1 : 0;
            }
            return wins;
        });
        List<Session> sessions = all();
        assertThat((long) sessions.size())
                .as("seed %d", SEED)
                .isEqualTo(placed.stream().mapToLong(Long::longValue).sum())
                .isPositive();
        assertNoneOverlap(sessions);
    }

    private static void assertNoneOverlap(List<Session> sessions) {
        for (int at = 1; at < sessions.size(); at++) {
            Instant before = sessions.get(at - 1).schedule().endsAt();
            assertThat(sessions.get(at).schedule().startsAt())
                    .as("start of session %d, seed %d", at, SEED)
                    .isAfterOrEqualTo(before);
        }
    }

    @Test
    void manyBookingsByOneNewClientMakeOneClient() {
        String email = "new" + Samples.unique() + "@example.org";
        List<PlacementResult> results = Together.run(THREADS, index -> {
            Client candidate = Samples.client(consultant).email(email).build();
            Instant start = TEN.plusSeconds(3_600L * (index / 2));
            return placeAmongOthers(Placements.of(
                            consultant, Samples.session(candidate).at(start, 60).build())
                    .booker(candidate)
                    .build());
        });
        long wins = results.stream()
                .filter(PlacementResult.Placed.class::isInstance)
                .count();
        assertThat(wins).isEqualTo(THREADS / 2);
        assertThat(clients()).hasSize(1);
        assertThat(clients().get(0).statistics().totalSessions()).isEqualTo(wins);
    }

    @Test
    void ofManyRequestsWithOneKeyOneIsCarriedOut() {
        Client client = newClient(consultant);
        List<PlacementResult> results = Together.run(
                THREADS,
                index -> placeAmongOthers(Placements.of(
                                consultant,
                                Samples.session(client)
                                        .at(TEN.plusSeconds(3_600L * index), 60)
                                        .build())
                        .key("one key")
                        .build()));
        assertThat(results.stream().filter(PlacementResult.Placed.class::isInstance))
                .hasSize(1);
        assertThat(results.stream().filter(PlacementResult.KeyUsed.class::isInstance))
                .hasSize(THREADS - 1);
        assertThat(all()).hasSize(1);
    }

    private List<Session> all() {
        Paging<SessionRow> paging = new Paging<>(page -> read(
                unit -> unit.sessions().list(consultant.id(), SessionFilter.ALL, SessionSort.EARLIEST_FIRST, page)));
        return paging.byCursor(100).stream().map(SessionRow::session).toList();
    }

    private List<Client> clients() {
        Page<Client> page = read(unit -> unit.clients()
                .list(consultant.id(), ClientFilter.ALL, ClientSort.NEWEST_FIRST, PageRequest.first(200)));
        return page.items();
    }
}
