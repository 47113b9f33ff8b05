package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.Workspace;
import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.offering.NewOffering;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.BulkUpdate;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.SlotUnavailableException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What a command costs on a network: round trips, as they are seen at the socket, through the whole library. */
class PostgresRoundTripsTest {
    private static final LocalDate DAY = LocalDate.parse("2031-05-05");

    private KeptConnection connection;
    private NakshaSessions naksha;
    private Workspace desk;
    private Offering hour;
    private int booked;

    /** A new database with our tables. */
    PGSimpleDataSource database() {
        return Postgres.migrated();
    }

    /** The storage whose round trips are counted. */
    JdbcStorage storage(DataSource database) {
        return JdbcStorage.of(database);
    }

    @BeforeEach
    void open() throws SQLException {
        PGSimpleDataSource database = database();
        database.setSocketFactory(RoundTrips.class.getName());
        connection = new KeptConnection(database);
        naksha = NakshaSessions.builder()
                .storage(storage(connection.asDataSource()))
                .clock(Clock.fixed(Instant.parse("2031-03-03T09:00:00Z"), ZoneOffset.UTC))
                .withoutInlineDispatch()
                .withoutPolling()
                .build();
        Consultant jane = naksha.consultants()
                .register(NewConsultant.builder()
                        .email("jane@example.org")
                        .name("Jane", "Doe")
                        .slug("jane-doe")
                        .zone("Europe/Berlin")
                        .currency("EUR")
                        .build());
        naksha.consultants().approve(jane.id());
        desk = naksha.workspace(jane.id());
        hour = desk.offerings()
                .create(NewOffering.builder()
                        .title("Intro call")
                        .durationMinutes(60)
                        .price(Money.of("50", "EUR"))
                        .platform(Platform.ZOOM)
                        .build());
    }

    @AfterEach
    void close() throws SQLException {
        naksha.close();
        connection.close();
    }

    private SessionId book(String email, LocalDate date, String time, String key) {
        BookingRequest request = BookingRequest.builder()
                .offeringId(hour.id())
                .start(LocalStart.at(date.toString(), time))
                .client(NewClient.builder().email(email).name("Max", "Muster").build())
                .idempotencyKey(key)
                .build();
        return naksha.booking().book("jane-doe", request).sessionId();
    }

    private SessionId book(String email) {
        return book(email, DAY.plusDays(booked++), "10:00", null);
    }

    @Test
    void aPublicBookingTakesTwoAndThenOne() {
        assertThat(RoundTrips.of(() -> book("new@clients.example")))
                .as("what is offered is read, once")
                .isEqualTo(2);
        assertThat(RoundTrips.of(() -> book("new@clients.example"))).isEqualTo(1);
        assertThat(RoundTrips.of(() -> book("another@clients.example"))).isEqualTo(1);
        assertThat(RoundTrips.of(() -> book("new@clients.example", DAY.plusYears(1), "10:00", "key")))
                .as("with a key")
                .isEqualTo(1);
    }

    @Test
    void aSlotThatIsTakenIsRefusedInTwo() {
        book("first@clients.example", DAY, "10:00", null);
        assertThat(RoundTrips.of(() -> assertThatThrownBy(() -> book("late@clients.example", DAY, "10:30", null))
                        .isInstanceOf(SlotUnavailableException.class)))
                .as("the second asks what is in the way")
                .isEqualTo(2);
    }

    @Test
    void aSessionForANewClientTakesAtMostThree() {
        NewSession session = NewSession.forNewClient(NewClient.builder()
                        .email("new@clients.example")
                        .name("Max", "Muster")
                        .build())
                .start(LocalStart.at(DAY.toString(), "10:00"))
                .build();
        assertThat(RoundTrips.of(() -> desk.sessions().create(session))).isLessThanOrEqualTo(3);
    }

    @Test
    void readsTakeOne() {
        SessionId id = book("one@clients.example");
        for (int more = 0; more < 30; more++) {
            book("client" + more + "@clients.example");
        }
        PageRequest page = PageRequest.first(10).withTotal();
        SessionFilter search = SessionFilter.builder().search("max intro").build();
        assertThat(RoundTrips.of(() -> desk.sessions().get(id))).isEqualTo(1);
        assertThat(RoundTrips.of(() -> desk.sessions().list(search, SessionSort.EARLIEST_FIRST, page)))
                .isEqualTo(1);
        Cursor next =
                desk.sessions().list(search, SessionSort.EARLIEST_FIRST, page).next();
        assertThat(RoundTrips.of(
                        () -> desk.sessions().list(search, SessionSort.EARLIEST_FIRST, PageRequest.after(next, 10))))
                .isEqualTo(1);
        assertThat(RoundTrips.of(() -> desk.analytics().summary(DateRange.between(DAY, DAY.plusYears(1)))))
                .isEqualTo(1);
    }

    @Test
    void aChangeTakesFourHoweverManySessions() {
        List<SessionId> ids = new ArrayList<>();
        for (int more = 0; more < 100; more++) {
            ids.add(book("client" + more % 20 + "@clients.example"));
        }
        assertThat(RoundTrips.of(() -> desk.sessions().confirm(ids.get(0)))).isEqualTo(4);
        assertThat(RoundTrips.of(() -> desk.sessions().bulkUpdate(BulkUpdate.status(ids, SessionStatus.CONFIRMED))))
                .as("lock, read, write, commit")
                .isEqualTo(4);
    }
}
