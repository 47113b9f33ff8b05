package io.naksha.sessions.session;

import static io.naksha.sessions.common.Refused.refused;
import static io.naksha.sessions.session.Samples.NOW;
import static io.naksha.sessions.session.Samples.START;
import static io.naksha.sessions.session.Samples.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.Direction;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.PersonName;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.offering.Platform;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SessionSortTest {
    /** Rows a, b and c are larger and larger by the key alone; everything else runs the other way. */
    private static SessionRow row(SessionSort.Key by, int rank) {
        return row(
                9 - rank,
                by == SessionSort.Key.STARTS_AT ? rank : -rank,
                by == SessionSort.Key.CREATED_AT ? rank : -rank,
                by == SessionSort.Key.TITLE ? "\u00DCber " + rank : "x" + (9 - rank),
                by == SessionSort.Key.CLIENT_NAME ? "Jane " + rank : "N" + (9 - rank),
                by == SessionSort.Key.PRICE ? Money.of(rank + ".5", "EUR") : Money.of("" + (9 - rank), "JPY"));
    }

    private static SessionRow row(long id, int start, int created, String title, String name, Money price) {
        Session was = Samples.session();
        Schedule schedule = Schedule.of(START.plusSeconds(start).atZone(Samples.BERLIN), 60, OverlapPolicy.EXCLUSIVE);
        Session session = new Session(
                new SessionId(uuid(id)),
                was.consultantId(),
                was.clientId(),
                was.details().with(title, Platform.ZOOM),
                schedule,
                was.status(),
                null,
                Payment.due(price, null),
                Meeting.NONE,
                Notes.NONE,
                was.origin(),
                Stamp.created(NOW.plusSeconds(created)));
        return new SessionRow(session, PersonName.of(name, ""), EmailAddress.of("a@b.c"));
    }

    @ParameterizedTest
    @EnumSource
    void sortsByItsKeyInBothDirections(SessionSort.Key key) {
        SessionRow a = row(key, 1);
        SessionRow b = row(key, 2);
        SessionRow c = row(key, 3);

        assertThat(Stream.of(b, c, a).sorted(new SessionSort(key, Direction.ASCENDING).comparator()))
                .containsExactly(a, b, c);
        assertThat(Stream.of(b, c, a).sorted(new SessionSort(key, Direction.DESCENDING).comparator()))
                .containsExactly(c, b, a);
    }

    @ParameterizedTest
    @EnumSource
    void equalKeysGoByIdInTheSameDirection(SessionSort.Key key) {
        SessionRow first = row(1, 0, 0, "T", "N", Money.of("1", "EUR"));
        SessionRow second = row(2, 0, 0, "t", "n", Money.of("1", "JPY"));

        assertThat(Stream.of(second, first).sorted(new SessionSort(key, Direction.ASCENDING).comparator()))
                .containsExactly(first, second);
        assertThat(Stream.of(first, second).sorted(new SessionSort(key, Direction.DESCENDING).comparator()))
                .containsExactly(second, first);
    }

    @ParameterizedTest
    @CsvSource({
        "STARTS_AT,1780300800000001",
        "CREATED_AT,1779278400000002",
        "TITLE,über uns",
        "CLIENT_NAME,jane doe",
        "PRICE,1000000.50"
    })
    void cursorHoldsTheKeyAsText(SessionSort.Key key, String text) {
        Session was = row(7, 0, 0, "\u00DCBER  uns", "Jane DOE", Money.of("1E+6", "EUR"))
                .session();
        Session session = new Session(
                was.id(),
                was.consultantId(),
                was.clientId(),
                was.details(),
                Schedule.of(START.plusNanos(1_999).atZone(Samples.BERLIN), 60, OverlapPolicy.EXCLUSIVE),
                was.status(),
                null,
                was.payment().at(Money.of("1000000.5", "EUR")),
                was.meeting(),
                was.notes(),
                was.origin(),
                Stamp.created(NOW.plusNanos(2_000)));
        SessionRow row = new SessionRow(session, PersonName.of("Jane", "DOE"), EmailAddress.of("a@b.c"));

        assertThat(new SessionSort(key, Direction.DESCENDING).cursorBehind(row))
                .isEqualTo(new Cursor(key + ":DESCENDING", text, uuid(7)));
    }

    @Test
    void namesTellSortsApart() {
        assertThat(SessionSort.LATEST_FIRST.name()).isEqualTo("STARTS_AT:DESCENDING");
        assertThat(SessionSort.EARLIEST_FIRST.name()).isEqualTo("STARTS_AT:ASCENDING");
        assertThat(List.of(SessionSort.Key.values())).hasSize(5);
    }

    @Test
    void lacksNeitherPart() {
        refused(() -> new SessionSort(null, Direction.ASCENDING), "key", "required");
        refused(() -> new SessionSort(SessionSort.Key.TITLE, null), "direction", "required");
    }
}
