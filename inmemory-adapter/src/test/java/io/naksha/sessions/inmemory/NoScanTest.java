package io.naksha.sessions.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.common.Direction;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionSort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

/** That reads look at the rows they need and no others, by counting. */
class NoScanTest {
    private static final int MANY = 10_000;
    private static final int SIZE = 20;

    private final AtomicLong clientsLookedUp = new AtomicLong();
    private final Consultant jane = Samples.consultant("jane-doe");
    private final Client ann = Samples.client(jane, "ann");
    private final Client ben = Samples.client(jane, "ben");
    private final Partition partition = filled();

    /** Every row that is considered has its client looked up once, which takes at most two comparisons among two clients. */
    private Partition filled() {
        Comparator<ClientId> counting = (left, right) -> {
            clientsLookedUp.incrementAndGet();
            return left.compareTo(right);
        };
        ClientTable clients = new ClientTable(
                        TreePMap.empty(counting), TreePMap.empty(), SortedRows.by(StoredClient::created))
                .put(StoredClient.of(ann))
                .put(StoredClient.of(ben));
        SessionTable sessions = SessionTable.EMPTY;
        for (int number = 0; number < MANY; number++) {
            Client client = number % 1000 == 0 ? ben : ann;
            sessions = sessions.put(Samples.session(client, Samples.NOW.plus(Duration.ofHours(number))));
        }
        return Partition.of(jane).with(clients).with(sessions);
    }

    private Page<SessionRow> page(SessionFilter filter, SessionSort sort, PageRequest request) {
        clientsLookedUp.set(0);
        return new SessionQuery(partition, filter).list(sort, request);
    }

    @Test
    void aPageLooksAtItsOwnRowsOnly() {
        for (SessionSort sort : List.of(SessionSort.LATEST_FIRST, SessionSort.EARLIEST_FIRST)) {
            Set<Session> seen = new HashSet<>();
            Page<SessionRow> page = page(SessionFilter.ALL, sort, PageRequest.first(SIZE));
            while (page.next() != null) {
                assertThat(clientsLookedUp).hasValueLessThanOrEqualTo(2L * (SIZE + 1));
                page.items().forEach(row -> seen.add(row.session()));
                page = page(SessionFilter.ALL, sort, PageRequest.after(page.next(), SIZE));
            }
            page.items().forEach(row -> seen.add(row.session()));
            assertThat(seen).hasSize(MANY);
        }
    }

    @Test
    void aFilterByClientOrTimeLooksAtNoOtherRows() {
        SessionFilter bens = SessionFilter.builder().clientId(ben.id()).build();
        assertThat(page(bens, SessionSort.LATEST_FIRST, PageRequest.first(SIZE)).items())
                .hasSize(MANY / 1000);
        assertThat(clientsLookedUp).hasValueLessThanOrEqualTo(2L * MANY / 1000);

        SessionFilter day = SessionFilter.builder()
                .scheduled(new InstantRange(
                        Samples.NOW.plus(Duration.ofHours(5000)), Samples.NOW.plus(Duration.ofHours(5010))))
                .build();
        SessionSort byTitle = new SessionSort(SessionSort.Key.TITLE, Direction.ASCENDING);
        assertThat(page(day, byTitle, PageRequest.first(SIZE)).items()).hasSize(10);
        assertThat(clientsLookedUp).hasValueLessThanOrEqualTo(2L * 10);
    }

    @Test
    void whatAnIndexHoldsIsCountedWithoutLooking() {
        Page<SessionRow> counted = page(
                SessionFilter.ALL,
                SessionSort.LATEST_FIRST,
                PageRequest.first(SIZE).withTotal());
        assertThat(counted.total()).isEqualTo(MANY);
        assertThat(clientsLookedUp).hasValueLessThanOrEqualTo(2L * (SIZE + 1));
    }

    @Test
    void aClashIsLookedForWithinADayOnly() {
        TimeSlot slot = TimeSlot.of(Samples.NOW.plus(Duration.ofHours(5000)), 60);
        assertThat(partition.sessions().near(slot)).hasSize(25);
    }

    @Test
    void aChangeSharesAllButAPathWithWhatWasBefore() {
        AtomicLong compared = new AtomicLong();
        Comparator<Integer> counting = (left, right) -> {
            compared.incrementAndGet();
            return Integer.compare(left, right);
        };
        TreePMap<Integer, Integer> map = TreePMap.empty(counting);
        for (int number = 0; number < MANY; number++) {
            map = map.plus(number, number);
        }
        List<Runnable> steps = new ArrayList<>();
        TreePMap<Integer, Integer> full = map;
        steps.add(() -> assertThat(full.plus(MANY, MANY)).hasSize(MANY + 1));
        steps.add(() -> assertThat(full.minus(MANY / 2).containsKey(MANY / 2)).isFalse());
        steps.add(() -> assertThat(full.subMap(MANY / 3, MANY / 2).size()).isEqualTo(MANY / 2 - MANY / 3));
        steps.add(() -> assertThat(full.headMap(MANY / 3, false)
                        .descendingMap()
                        .values()
                        .iterator()
                        .next())
                .isEqualTo(MANY / 3 - 1));
        for (Runnable step : steps) {
            compared.set(0);
            step.run();
            assertThat(compared).hasValueLessThan(60);
        }
    }
}
