package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.common.Direction;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of clients show what {@link ClientFilter#matches}, in the order of {@link ClientSort#comparator}. */
abstract class ClientListRules extends Rules {
    private static final long SEED = 20_310_501;

    private final RandomData random = new RandomData(SEED);
    private final RandomFilters filters = new RandomFilters(random);
    private Consultant consultant;
    private List<Client> clients;

    @BeforeEach
    final void insertClients() {
        consultant = newConsultant();
        clients = IntStream.range(0, 60)
                .mapToObj(index -> random.client(consultant))
                .toList();
        write(consultant, unit -> clients.forEach(unit.clients()::insert));
        newClient(newConsultant());
    }

    @Test
    void everySortHoldsInBothDirections() {
        for (ClientSort.Key key : ClientSort.Key.values()) {
            for (Direction direction : Direction.values()) {
                assertShown(ClientFilter.ALL, new ClientSort(key, direction), 7);
            }
        }
    }

    @Test
    void eachConditionAloneShowsWhatItMatches() {
        for (int condition = 0; condition < filters.clientConditions().size(); condition++) {
            int shown = 0;
            for (int round = 0; round < 8; round++) {
                Consumer<ClientFilter.Builder> set = filters.clientConditions().get(condition);
                ClientFilter.Builder filter = ClientFilter.builder();
                set.accept(filter);
                shown += assertShown(filter.build(), filters.clientSort(), 20);
            }
            assertThat(shown)
                    .as("rows that condition %d ever showed", condition)
                    .isPositive();
        }
    }

    @Test
    void conditionsTogetherShowWhatTheyMatch() {
        for (int round = 0; round < contract.tries(); round++) {
            assertShown(filters.clients(), filters.clientSort(), 1 + random.below(12));
        }
    }

    @Test
    void aSearchTakesWildcardsAndQuotesAsTheyAre() {
        for (String search : List.of("%", "_", "\\", "'", "\"", "100%", "snake_case", "%%", "\\_", "[abc]", "^*")) {
            int shown = assertShown(ClientFilter.builder().search(search).build(), ClientSort.NEWEST_FIRST, 50);
            assertThat(shown).as("rows shown for %s", search).isLessThan(clients.size());
        }
    }

    @Test
    void namesSortByCodePoint() {
        Consultant other = newConsultant();
        List<String> inOrder = List.of("A", "b", "z", "\u00e4", "\ue000", "\ufffd", "\ud801\udc28", "\ud83d\ude00");
        inOrder.forEach(name -> stored(other, Samples.client(other).name(name).build()));
        ClientSort sort = new ClientSort(ClientSort.Key.NAME, Direction.ASCENDING);
        Paging<Client> paging =
                new Paging<>(page -> read(unit -> unit.clients().list(other.id(), ClientFilter.ALL, sort, page)));
        assertThat(paging.byCursor(2))
                .extracting(client -> client.name().display())
                .isEqualTo(inOrder);
    }

    @Test
    void aClientWhoPaidNothingInACurrencyPaidZero() {
        Money zero = Money.of("0.00", "CHF");
        assertThat(assertShown(ClientFilter.builder().minPaid(zero).build(), ClientSort.NEWEST_FIRST, 100))
                .isEqualTo(clients.size());
        assertThat(assertShown(ClientFilter.builder().maxPaid(zero).build(), ClientSort.NEWEST_FIRST, 100))
                .isEqualTo(clients.size());
        Money little = Money.of("0.01", "CHF");
        assertThat(assertShown(ClientFilter.builder().minPaid(little).build(), ClientSort.NEWEST_FIRST, 100))
                .isZero();
    }

    @Test
    void aCursorIsTheOneOfTheSort() {
        for (ClientSort.Key key : ClientSort.Key.values()) {
            ClientSort sort = new ClientSort(key, Direction.DESCENDING);
            var page = read(unit -> unit.clients().list(consultant.id(), ClientFilter.ALL, sort, PageRequest.first(5)));
            assertThat(page.next()).isEqualTo(sort.cursorBehind(page.items().get(4)));
        }
    }

    @Test
    void anEmptyListHasOneEmptyPage() {
        assertThat(assertShown(
                        ClientFilter.builder().search("nobodyiscalledlikethis").build(), ClientSort.NEWEST_FIRST, 5))
                .isZero();
    }

    private int assertShown(ClientFilter filter, ClientSort sort, int size) {
        List<Client> expected = new ArrayList<>(clients);
        expected.removeIf(client -> !filter.matches(client));
        expected.sort(sort.comparator());
        new Paging<>(page -> read(unit -> unit.clients().list(consultant.id(), filter, sort, page)))
                .gives(expected, size, Described.of(SEED, filter, sort.name()));
        return expected.size();
    }
}
