package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.common.Direction;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.common.PersonName;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionSort;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of sessions show what {@link SessionFilter#matches}, in the order of {@link SessionSort#comparator}. */
abstract class SessionListRules extends Rules {
    private static final long SEED = 20_310_503;

    private final RandomData random = new RandomData(SEED);
    private final RandomFilters filters = new RandomFilters(random);
    private Consultant consultant;
    private SessionData data;

    @BeforeEach
    final void insertSessions() {
        consultant = newConsultant();
        data = SessionData.random(consultant, random, 12, 70);
        write(consultant, data::writeTo);
        Consultant other = newConsultant();
        stored(other, Samples.session(newClient(other)).build());
    }

    @Test
    void everySortHoldsInBothDirections() {
        for (SessionSort sort : sorts()) {
            assertShown(SessionFilter.ALL, sort, 9);
        }
    }

    @Test
    void eachConditionAloneShowsWhatItMatches() {
        for (int condition = 0; condition < filters.sessionConditions(data).size(); condition++) {
            int shown = 0;
            for (int round = 0; round < 6; round++) {
                SessionFilter.Builder filter = SessionFilter.builder();
                filters.sessionConditions(data).get(condition).accept(filter);
                shown += assertShown(filter.build(), filters.sessionSort(), 20);
            }
            assertThat(shown)
                    .as("rows that condition %d ever showed", condition)
                    .isPositive();
        }
    }

    @Test
    void conditionsTogetherShowWhatTheyMatch() {
        for (int round = 0; round < contract.tries(); round++) {
            assertShown(filters.sessions(data), filters.sessionSort(), 1 + random.below(12));
        }
    }

    @Test
    void aSearchTakesWildcardsAndQuotesAsTheyAre() {
        for (String search : List.of("%", "_", "\\", "'", "\"", "100%", "snake_case", "%%", "\\_", "[abc]", "^*")) {
            int shown = assertShown(SessionFilter.builder().search(search).build(), SessionSort.LATEST_FIRST, 50);
            assertThat(shown)
                    .as("rows shown for %s", search)
                    .isLessThan(data.sessions().size());
        }
    }

    @Test
    void aSearchFindsWordsInTheTitleAndTheClientTogether() {
        Client client = Samples.client(consultant).name("Quirin Quast").build();
        Session session =
                Samples.session(client).title("Wobble \ud83c\udf89 Talk").build();
        stored(consultant, client);
        stored(consultant, session);
        for (String search : List.of("quast wobble", "TALK quirin", "\ud83c\udf89 quir", "bbl uas")) {
            Page<SessionRow> page = list(SessionFilter.builder().search(search).build(), SessionSort.LATEST_FIRST, 5);
            assertThat(page.items()).as(search).containsExactly(SessionData.row(session, client));
        }
        SessionFilter tooMuch = SessionFilter.builder().search("quast zebra").build();
        assertThat(list(tooMuch, SessionSort.LATEST_FIRST, 5).items()).isEmpty();
    }

    @Test
    void aRowShowsTheClientAsItNowIs() {
        Client client =
                stored(consultant, Samples.client(consultant).name("Zoe Before").build());
        Session session = stored(consultant, Samples.session(client).build());
        Client renamed = ClientSample.like(client)
                .name(PersonName.of("Aaron", "After"))
                .email("after" + Samples.unique() + "@example.org")
                .changed()
                .build();
        write(consultant, unit -> assertThat(unit.clients().update(renamed)).isTrue());
        SessionFilter ofClient = SessionFilter.builder().clientId(client.id()).build();
        SessionRow row = SessionData.row(session, renamed);
        assertThat(list(ofClient, SessionSort.LATEST_FIRST, 5).items()).containsExactly(row);
        assertThat(list(SessionFilter.builder().search("aaron after").build(), SessionSort.LATEST_FIRST, 5)
                        .items())
                .containsExactly(row);
        assertThat(list(SessionFilter.builder().search("zoe before").build(), SessionSort.LATEST_FIRST, 5)
                        .items())
                .isEmpty();
    }

    @Test
    void aCursorIsTheOneOfTheSort() {
        for (SessionSort sort : sorts()) {
            Page<SessionRow> page = list(SessionFilter.ALL, sort, 5);
            assertThat(page.next()).isEqualTo(sort.cursorBehind(page.items().get(4)));
        }
    }

    @Test
    void whatIsInsertedMeanwhileMakesNoPageRepeatOrSkipARow() {
        for (SessionSort sort : sorts()) {
            List<SessionRow> before = new Paging<>(page -> list(SessionFilter.ALL, sort, page)).byCursor(50);
            Page<SessionRow> first = list(SessionFilter.ALL, sort, 6);
            List<Session> more = IntStream.range(0, 10)
                    .mapToObj(index -> random.session(random.oneOf(data.clients()), data.webinars()))
                    .toList();
            storeSessions(consultant, more);
            List<SessionRow> shown = new Paging<>(page -> list(SessionFilter.ALL, sort, page)).behind(first, 6);
            assertThat(shown).as(sort.name()).doesNotHaveDuplicates().isSortedAccordingTo(sort.comparator());
            assertThat(shown.stream().filter(before::contains)).as(sort.name()).isEqualTo(before);
        }
    }

    private int assertShown(SessionFilter filter, SessionSort sort, int size) {
        List<SessionRow> expected = data.expected(filter, sort);
        new Paging<>(page -> list(filter, sort, page)).gives(expected, size, Described.of(SEED, filter, sort.name()));
        return expected.size();
    }

    private Page<SessionRow> list(SessionFilter filter, SessionSort sort, int size) {
        return list(filter, sort, PageRequest.first(size));
    }

    private Page<SessionRow> list(SessionFilter filter, SessionSort sort, PageRequest page) {
        return read(unit -> unit.sessions().list(consultant.id(), filter, sort, page));
    }

    private static List<SessionSort> sorts() {
        return List.of(SessionSort.Key.values()).stream()
                .flatMap(key -> List.of(Direction.values()).stream().map(direction -> new SessionSort(key, direction)))
                .toList();
    }
}
