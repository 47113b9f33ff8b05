package io.naksha.sessions.client;

import static io.naksha.sessions.common.Refused.refused;
import static io.naksha.sessions.session.Samples.NOW;
import static io.naksha.sessions.session.Samples.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.Direction;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.PersonName;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.session.Samples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClientSortTest {
    private static Client client(long id, String name, int created, long sessions) {
        return new Client(
                new ClientId(uuid(id)),
                Samples.JANE,
                EmailAddress.of("a@b.c"),
                PersonName.of(name, ""),
                ContactDetails.NONE,
                ClientStatus.ACTIVE,
                new ClientStatistics(sessions, List.of()),
                Stamp.created(NOW.plusSeconds(created)));
    }

    /** Larger ranks are larger by the key alone; everything else runs the other way. */
    private static Client ranked(ClientSort.Key by, int rank) {
        return client(
                9 - rank,
                by == ClientSort.Key.NAME ? "Zoë " + rank : "n" + (9 - rank),
                by == ClientSort.Key.CREATED_AT ? rank : -rank,
                by == ClientSort.Key.TOTAL_SESSIONS ? rank : 9 - rank);
    }

    @ParameterizedTest
    @EnumSource
    void sortsByItsKeyInBothDirections(ClientSort.Key key) {
        Client a = ranked(key, 1);
        Client b = ranked(key, 2);
        Client c = ranked(key, 3);

        assertThat(Stream.of(b, c, a).sorted(new ClientSort(key, Direction.ASCENDING).comparator()))
                .containsExactly(a, b, c);
        assertThat(Stream.of(b, c, a).sorted(new ClientSort(key, Direction.DESCENDING).comparator()))
                .containsExactly(c, b, a);
    }

    @ParameterizedTest
    @EnumSource
    void equalKeysGoByIdInTheSameDirection(ClientSort.Key key) {
        Client first = client(1, "Jane", 0, 5);
        Client second = client(2, "JANE", 0, 5);

        assertThat(Stream.of(second, first).sorted(new ClientSort(key, Direction.ASCENDING).comparator()))
                .containsExactly(first, second);
        assertThat(Stream.of(first, second).sorted(new ClientSort(key, Direction.DESCENDING).comparator()))
                .containsExactly(second, first);
    }

    @ParameterizedTest
    @CsvSource({"CREATED_AT,1779278403000000", "NAME,jane doe", "TOTAL_SESSIONS,5"})
    void cursorHoldsTheKeyAsText(ClientSort.Key key, String text) {
        assertThat(new ClientSort(key, Direction.ASCENDING).cursorBehind(client(7, "Jane  DOE", 3, 5)))
                .isEqualTo(new Cursor(key + ":ASCENDING", text, uuid(7)));
    }

    @Test
    void lacksNeitherPart() {
        assertThat(ClientSort.NEWEST_FIRST.name()).isEqualTo("CREATED_AT:DESCENDING");
        refused(() -> new ClientSort(null, Direction.ASCENDING), "key", "required");
        refused(() -> new ClientSort(ClientSort.Key.NAME, null), "direction", "required");
    }
}
