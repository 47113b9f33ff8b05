package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionSort;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextTest {
    private static final Consultant JANE = Samples.consultant("jane");
    private static final Client MAX = Samples.client(JANE, "o'hara%_!@clients.example");

    private final JdbcStorage storage = JdbcStorage.of(database());

    /** A new database with our tables. */
    DataSource database() {
        return H2.migrated();
    }

    @BeforeAll
    void insert() {
        storage.inTransaction(unit -> {
            unit.consultants().insert(JANE);
            return unit.clients().insert(MAX);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE naksha_session; --",
                "x' OR '1'='1",
                "${env} <define> :named ?1 {fn now()} $1",
                "100% _sure_ !really! \\n",
                "\"quoted\" `ticked` [bracketed]",
                "\uD83D\uDE00 \uFDFA e\u0301"
            })
    void textIsOnlyText(String title) {
        Session session = Samples.session(MAX, title, Samples.START);
        storage.inTransaction(unit -> {
            unit.sessions().insert(session);
            return true;
        });
        assertThat(found(session)).contains(session);
        assertThat(search(title)).containsExactly(session);
    }

    @Test
    void wildcardsMeanThemselves() {
        Session plain = Samples.session(MAX, "fifty cents", Samples.START);
        Session percent = Samples.session(MAX, "fifty%cents", Samples.START);
        storage.inTransaction(unit -> {
            unit.sessions().insert(plain);
            unit.sessions().insert(percent);
            return true;
        });
        assertThat(search("fifty%")).containsExactly(percent);
        assertThat(search("fifty_")).isEmpty();
        assertThat(search("fifty!")).isEmpty();
    }

    private Optional<Session> found(Session session) {
        return storage.readOnly(unit -> unit.sessions().find(JANE.id(), session.id()));
    }

    private List<Session> search(String text) {
        SessionFilter filter = SessionFilter.builder().search(text).build();
        return storage
                .readOnly(unit ->
                        unit.sessions().list(JANE.id(), filter, SessionSort.LATEST_FIRST, PageRequest.first(10)))
                .items()
                .stream()
                .map(SessionRow::session)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:00Z",
                "2031-03-30T01:00:00Z",
                "2031-10-26T00:30:00Z",
                "2031-10-26T01:30:00Z",
                "1582-10-10T12:00:00Z",
                "9998-12-31T22:30:00Z"
            })
    void timesFarOffAndAtTheEdgesOfSummerAreKept(Instant start) {
        Session session = Samples.session(MAX, "Some time", start);
        storage.inTransaction(unit -> {
            unit.sessions().insert(session);
            return true;
        });
        assertThat(found(session)).contains(session);
    }
}
