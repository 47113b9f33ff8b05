package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.NakshaSessionsBuilder;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.session.BulkUpdate;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.SlotUnavailableException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a command costs on a network: round trips, as they are seen at the socket, through the whole library. */
class MariaDbRoundTripsTest {
    private KeptConnection connection;
    private Practice practice;

    @BeforeEach
    void open() throws SQLException {
        connection = new KeptConnection(
                MariaDb.withOption(MariaDb.migrated(), "socketFactory=" + RoundTrips.class.getName()));
        practice =
                new Practice(JdbcStorage.of(connection.asDataSource()), NakshaSessionsBuilder::withoutInlineDispatch);
        practice.book("first@clients.example", 8);
    }

    @AfterEach
    void close() throws SQLException {
        practice.close();
        connection.close();
    }

    // Begin; lock, consultant, offering, overlap, client; client or its count, session, entries; commit.
    @Test
    void aPublicBookingTakesTen() {
        assertThat(RoundTrips.of(() -> practice.book("new@clients.example", 10)))
                .as("a new client")
                .isEqualTo(10);
        assertThat(RoundTrips.of(() -> practice.book("new@clients.example", 12)))
                .as("a known client")
                .isEqualTo(10);
    }

    @Test
    void aSlotThatIsTakenIsRefusedInSeven() {
        assertThat(RoundTrips.of(() -> assertThatThrownBy(() -> practice.book("late@clients.example", 8))
                        .isInstanceOf(SlotUnavailableException.class)))
                .as("the last two are the rollback and auto-commit")
                .isEqualTo(7);
    }

    @Test
    void readsTakeOne() {
        SessionId id = practice.sessions().get(0).id();
        SessionFilter search = SessionFilter.builder().search("carl intro").build();
        PageRequest page = PageRequest.first(10).withTotal();
        DateRange year = DateRange.between(LocalDate.parse("2031-05-05"), LocalDate.parse("2032-05-05"));
        assertThat(RoundTrips.of(() -> practice.desk.sessions().get(id))).isOne();
        assertThat(RoundTrips.of(() -> practice.desk.sessions().list(search, SessionSort.EARLIEST_FIRST, page)))
                .isOne();
        assertThat(RoundTrips.of(() -> practice.desk.analytics().summary(year))).isOne();
    }

    @Test
    void aChangeTakesSevenHoweverManySessions() {
        for (int half = 18; half < 40; half += 2) {
            practice.book("client" + half + "@clients.example", LocalTime.MIN.plusMinutes(30L * half));
        }
        List<SessionId> ids = practice.sessions().stream().map(Session::id).toList();
        assertThat(RoundTrips.of(() -> practice.desk.sessions().confirm(ids.get(0))))
                .isEqualTo(7);
        assertThat(RoundTrips.of(
                        () -> practice.desk.sessions().bulkUpdate(BulkUpdate.status(ids, SessionStatus.CONFIRMED))))
                .as("begin, lock, consultant, sessions; sessions, entries; commit")
                .isEqualTo(7);
    }
}
