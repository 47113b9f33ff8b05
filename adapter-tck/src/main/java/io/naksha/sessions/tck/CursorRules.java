package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.Direction;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.spi.ConsultantRepository;
import io.naksha.sessions.spi.OfferingRepository;
import io.naksha.sessions.spi.UnitOfWork;
import io.naksha.sessions.spi.WebinarRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callers can make cursors up. One that a list cannot have given out is refused as input, and upsets nothing. */
abstract class CursorRules extends Rules {
    private static final Pattern BY_TEXT = Pattern.compile("(NAME|TITLE|CLIENT_NAME):");
    private static final List<String> NO_NUMBERS = List.of(
            "",
            " ",
            "abc",
            "-",
            "1.",
            "0x1F",
            "1 OR 1=1",
            "NaN",
            "1E+999999999",
            "2031-03-03T09:00:00Z",
            "9".repeat(1_000));
    private static final List<String> FAR_OFF = List.of(
            "0.5",
            "-1",
            "99999999999999999999",
            Long.toString(Long.MIN_VALUE),
            Long.toString(Long.MAX_VALUE),
            "9".repeat(40));
    private static final List<String> HOSTILE = List.of("\0", "\ud83d", "'; --", "%_\\", "\uFDFA".repeat(500));

    private Consultant empty;
    private Consultant filled;

    /** A list, by the name of its sort. */
    private record Listed(String sort, BiFunction<UnitOfWork, PageRequest, Page<?>> page) {
        boolean isByNumber() {
            return !BY_TEXT.matcher(sort).lookingAt();
        }
    }

    @BeforeEach
    final void insertOneOfEach() {
        empty = newConsultant();
        filled = newConsultant();
        Offering offering = stored(filled, Samples.offering(filled));
        write(filled, unit -> unit.webinars().insert(Samples.webinar(offering, Samples.NOW)));
        Client client = newClient(filled);
        stored(filled, Samples.session(client).build());
    }

    @Test
    void aKeyThatIsNoNumberIsRefusedWhereNumbersAreSorted() {
        for (Listed list : lists()) {
            if (list.isByNumber()) {
                NO_NUMBERS.forEach(key -> assertRefused(list, cursor(list.sort(), key)));
            }
        }
    }

    @Test
    void anyKeyIsRefusedOrHasItsPlace() {
        List<String> keys = new ArrayList<>(NO_NUMBERS);
        keys.addAll(FAR_OFF);
        keys.addAll(HOSTILE);
        for (Listed list : lists()) {
            for (String key : keys) {
                Throwable thrown = catchThrowable(() -> page(list, cursor(list.sort(), key)));
                if (thrown != null) {
                    assertThat(thrown).as("%s of %s", key, list.sort()).isInstanceOf(ValidationException.class);
                }
            }
        }
    }

    @Test
    void aCursorOfAnotherSortIsRefused() {
        for (Listed list : lists()) {
            for (Listed other : lists()) {
                if (!list.sort().equals(other.sort())) {
                    assertRefused(list, cursor(other.sort(), "0"));
                }
            }
            assertRefused(list, cursor("", "0"));
            assertRefused(list, cursor(list.sort().toLowerCase(Locale.ROOT), "0"));
        }
    }

    private List<Listed> lists() {
        List<Listed> lists = new ArrayList<>();
        lists.add(new Listed(
                ConsultantRepository.LIST_SORT,
                (unit, page) -> unit.consultants().list(Set.of(), page)));
        for (ConsultantId id : List.of(empty.id(), filled.id())) {
            lists.add(new Listed(
                    OfferingRepository.LIST_SORT,
                    (unit, page) -> unit.offerings().list(id, Set.of(), page)));
            lists.add(new Listed(
                    WebinarRepository.LIST_SORT, (unit, page) -> unit.webinars().list(id, InstantRange.EVER, page)));
            for (Direction direction : Direction.values()) {
                lists.addAll(sorted(id, direction));
            }
        }
        return lists;
    }

    private static List<Listed> sorted(ConsultantId id, Direction direction) {
        List<Listed> lists = new ArrayList<>();
        for (ClientSort.Key key : ClientSort.Key.values()) {
            ClientSort sort = new ClientSort(key, direction);
            lists.add(new Listed(sort.name(), (unit, page) -> unit.clients().list(id, ClientFilter.ALL, sort, page)));
        }
        for (SessionSort.Key key : SessionSort.Key.values()) {
            SessionSort sort = new SessionSort(key, direction);
            lists.add(new Listed(sort.name(), (unit, page) -> unit.sessions().list(id, SessionFilter.ALL, sort, page)));
        }
        return lists;
    }

    private static Cursor cursor(String sort, String key) {
        return new Cursor(sort, key, Samples.uuid());
    }

    private void assertRefused(Listed list, Cursor cursor) {
        assertThatThrownBy(() -> page(list, cursor))
                .as("%s in %s by %s", cursor.key(), cursor.sort(), list.sort())
                .isInstanceOf(ValidationException.class);
    }

    private Page<?> page(Listed list, Cursor cursor) {
        return read(unit -> list.page().apply(unit, PageRequest.after(cursor, 5)));
    }
}
