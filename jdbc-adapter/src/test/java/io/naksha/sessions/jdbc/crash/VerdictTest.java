package io.naksha.sessions.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.Workspace;
import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.jdbc.Migrations;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.PaymentRecord;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.SessionId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The crash test would notice: each of its checks is shown a state that is wrong in the way that it looks for. */
class VerdictTest {
    private static final String NOBODY = UUID.randomUUID().toString();

    private final JdbcDataSource database = new JdbcDataSource();
    private final History history = new History();
    private SessionId open;

    @BeforeEach
    void twoBookingsAndOneThatWasCancelled() throws SQLException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Migrations.migrate(database);
        for (String table : Deliveries.TABLES) {
            execute(table);
        }
        Deliveries deliveries = new Deliveries(database);
        try (NakshaSessions naksha = Worker.builder(database)
                .mailer(deliveries)
                .meetingLinks(deliveries)
                .withoutPolling()
                .build()) {
            Calendars.fill(naksha);
            Workspace desk = naksha.workspace(naksha.consultants()
                    .findBySlug(Calendars.SLUGS.get(0))
                    .orElseThrow()
                    .id());
            SessionId paid = book(naksha, desk, "one", "08:00");
            desk.sessions().recordPayment(paid, PaymentRecord.of("ref", PaymentStatus.PAID));
            history.add("DONE pay " + paid);
            SessionId cancelled = book(naksha, desk, "two", "10:00");
            desk.sessions().cancel(cancelled, "crash");
            history.add("DONE cancel " + cancelled);
            open = book(naksha, desk, "three", "12:00");
            while (naksha.outbox().dispatchDue() > 0) {
                // until nothing is due
            }
        }
    }

    private SessionId book(NakshaSessions naksha, Workspace desk, String key, String time) {
        history.add("TRY " + key);
        SessionId id = naksha.booking()
                .book(
                        Calendars.SLUGS.get(0),
                        BookingRequest.builder()
                                .offeringId(desk.offerings()
                                        .list(Set.of(), PageRequest.first(1))
                                        .items()
                                        .get(0)
                                        .id())
                                .start(LocalStart.at(
                                        LocalDate.now(ZoneOffset.UTC)
                                                .plusDays(30)
                                                .toString(),
                                        time))
                                .client(NewClient.builder()
                                        .email(key + "@clients.example")
                                        .name("Carl", "Crash")
                                        .build())
                                .notes(key)
                                .idempotencyKey(key)
                                .build())
                .sessionId();
        history.add("ACK " + key + " " + id);
        return id;
    }

    @Test
    void aSoundStateHasNoViolations() throws SQLException {
        assertThat(new Verdict(database, history).violations()).isEmpty();
    }

    static Stream<Arguments> wrongStates() {
        return Stream.of(
                arguments(
                        "sold twice",
                        "UPDATE naksha_session SET starts_at = (SELECT MIN(starts_at) FROM naksha_session),"
                                + " ends_at = (SELECT MIN(ends_at) FROM naksha_session)"),
                arguments(
                        "two clients with one address",
                        "ALTER TABLE naksha_client DROP CONSTRAINT naksha_client_email_uq;"
                                + " UPDATE naksha_client SET email_key = 'same'"),
                arguments(
                        "clients whose sessions are miscounted",
                        "UPDATE naksha_client SET total_sessions = total_sessions + 1"),
                arguments("clients whose payments are miscounted", "UPDATE naksha_client_paid SET amount = amount + 1"),
                arguments("payments that no client is credited with", "DELETE FROM naksha_client_paid"),
                arguments("keys carried out twice", "UPDATE naksha_session SET notes = 'one'"),
                arguments("bookings whose key is not recorded", "DELETE FROM naksha_idempotency"),
                arguments("entries never carried out", "UPDATE naksha_outbox SET state = 'PENDING', ended_at = NULL"),
                arguments("entries never carried out", "UPDATE naksha_outbox SET state = 'DEAD'"),
                arguments(
                        "entries of bookings that do not exist",
                        "UPDATE naksha_outbox SET target_id = '" + NOBODY + "'"),
                arguments("bookings that nobody was told of", "DELETE FROM naksha_outbox"),
                arguments(
                        "confirmed sessions without a room",
                        "UPDATE naksha_session SET room_platform = NULL, room_link = NULL, room_external_id = NULL,"
                                + " room_starts_at = NULL, room_duration_minutes = NULL"),
                arguments(
                        "acknowledged bookings that are gone",
                        "UPDATE naksha_session SET id = '" + NOBODY + "' WHERE notes = 'three'"),
                arguments(
                        "bookings that nobody asked for",
                        "UPDATE naksha_session SET notes = 'four' WHERE notes = 'one'"),
                arguments(
                        "acknowledged cancellations that are gone",
                        "UPDATE naksha_session SET status = 'CONFIRMED', cancelled_at = NULL, cancelled_by = NULL,"
                                + " cancel_reason = NULL"),
                arguments("acknowledged payments that are gone", "UPDATE naksha_session SET payment_status = 'FAILED'"),
                arguments("mails that are said to be sent and were not", "DELETE FROM crash_mail"),
                arguments(
                        "mails of bookings that do not exist",
                        "INSERT INTO crash_mail VALUES ('" + NOBODY + "/SESSION_CONFIRMED/1')"),
                arguments("rooms of bookings that do not exist", "INSERT INTO crash_room VALUES ('" + NOBODY + "')"));
    }

    @ParameterizedTest
    @MethodSource("wrongStates")
    void aWrongStateIsNoticed(String kind, String change) throws SQLException {
        execute(change);
        assertThat(new Verdict(database, history).violations()).anyMatch(found -> found.startsWith(kind + ": "));
    }

    @Test
    void whatWasAcknowledgedHasToBeThere() throws SQLException {
        history.add("ACK one " + NOBODY);
        history.add("DONE cancel " + open);
        history.add("DONE pay " + open);
        assertThat(new Verdict(database, history).violations())
                .containsExactly(
                        "acknowledged bookings that are gone: [" + NOBODY + "]",
                        "acknowledged cancellations that are gone: [" + open + "]",
                        "acknowledged payments that are gone: [" + open + "]");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
