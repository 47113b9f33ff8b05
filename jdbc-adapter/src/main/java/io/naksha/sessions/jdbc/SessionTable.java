package io.naksha.sessions.jdbc;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.Invitation;
import io.naksha.sessions.session.Meeting;
import io.naksha.sessions.session.Notes;
import io.naksha.sessions.session.Payment;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionDetails;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.WebinarId;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How sessions are written and read. */
final class SessionTable {
    static final Table<Session> TABLE = Table.<Session>named("naksha_session")
            .key("consultant_id", session -> Param.of(session.consultantId()))
            .key("id", session -> Param.of(session.id()))
            .plain("client_id", session -> Param.of(session.clientId()))
            .with(SessionTable::details)
            .with(Groups.schedule(Session::schedule))
            .plain("status", session -> Param.of(session.status()))
            .with(SessionTable::cancellation)
            .with(SessionTable::payment)
            .with(SessionTable::meeting)
            .plain("notes", session -> Param.of(session.notes().notes()))
            .plain("consultant_notes", session -> Param.of(session.notes().consultantNotes()))
            .fixed("origin", session -> Param.of(session.origin()))
            .with(Groups.stamp(Session::stamp))
            .build();

    private SessionTable() {}

    private static Table.Builder<Session> details(Table.Builder<Session> table) {
        return table.plain("title", session -> Param.of(session.details().title()))
                .derived("title_key", session -> Param.of(session.details().titleKey()), "title")
                .derived(
                        "title_sort_key",
                        session -> Param.sortKey(session.details().titleSortKey()),
                        "title")
                .plain("session_type", session -> Param.of(session.details().type()))
                .plain("platform", session -> Param.of(session.details().platform()))
                .plain("offering_id", session -> Param.of(session.details().offeringId()))
                .plain("webinar_id", session -> Param.of(session.details().webinarId()));
    }

    private static Table.Builder<Session> cancellation(Table.Builder<Session> table) {
        return table.plain("cancelled_by", session -> Param.of(Groups.from(session.cancellation(), Cancellation::by)))
                .plain("cancel_reason", session -> Param.of(Groups.from(session.cancellation(), Cancellation::reason)))
                .plain("cancelled_at", session -> Param.of(Groups.from(session.cancellation(), Cancellation::at)));
    }

    private static Table.Builder<Session> payment(Table.Builder<Session> table) {
        return table.with(Groups.price(session -> session.payment().price()))
                .plain("payment_status", session -> Param.of(session.payment().status()))
                .plain("payment_method", session -> Param.of(session.payment().method()))
                .plain(
                        "payment_reference",
                        session -> Param.of(session.payment().reference()))
                .plain("paid_at", session -> Param.of(session.payment().paidAt()));
    }

    private static Table.Builder<Session> meeting(Table.Builder<Session> table) {
        return table.with(Groups.room(session -> session.meeting().room()))
                .plain(
                        "invitation_uid",
                        session -> Param.of(Groups.from(session.meeting().invitation(), Invitation::uid)))
                .plain(
                        "invitation_sequence",
                        session -> Param.of(Groups.from(session.meeting().invitation(), Invitation::sequence)))
                .plain("link_owed", session -> Param.of(session.meeting().linkOwed()));
    }

    static Session read(Row row) throws SQLException {
        return new Session(
                new SessionId(row.uuid("id")),
                new ConsultantId(row.uuid("consultant_id")),
                new ClientId(row.uuid("client_id")),
                readDetails(row),
                Groups.schedule(row),
                row.oneOf(SessionStatus.class, "status"),
                readCancellation(row),
                readPayment(row),
                readMeeting(row),
                new Notes(row.textOrNull("notes"), row.textOrNull("consultant_notes")),
                row.oneOf(Session.Origin.class, "origin"),
                Groups.stamp(row));
    }

    static SessionRow readRow(Row row) throws SQLException {
        Row client = row.with("client_");
        return new SessionRow(read(row), Groups.name(client), EmailAddress.of(client.text("email")));
    }

    private static SessionDetails readDetails(Row row) throws SQLException {
        UUID offering = row.uuidOrNull("offering_id");
        UUID webinar = row.uuidOrNull("webinar_id");
        return new SessionDetails(
                row.text("title"),
                row.oneOf(SessionType.class, "session_type"),
                row.oneOf(Platform.class, "platform"),
                offering == null ? null : new OfferingId(offering),
                webinar == null ? null : new WebinarId(webinar));
    }

    private static @Nullable Cancellation readCancellation(Row row) throws SQLException {
        return row.textOrNull("cancelled_by") == null
                ? null
                : new Cancellation(
                        row.oneOf(Cancellation.Party.class, "cancelled_by"),
                        row.textOrNull("cancel_reason"),
                        row.instant("cancelled_at"));
    }

    private static Payment readPayment(Row row) throws SQLException {
        return new Payment(
                Groups.price(row),
                row.oneOf(PaymentStatus.class, "payment_status"),
                row.textOrNull("payment_method"),
                row.textOrNull("payment_reference"),
                row.instantOrNull("paid_at"));
    }

    private static Meeting readMeeting(Row row) throws SQLException {
        String uid = row.textOrNull("invitation_uid");
        Invitation invitation = uid == null ? null : new Invitation(uid, row.integer("invitation_sequence"));
        return new Meeting(Groups.room(row), invitation, row.flag("link_owed"));
    }
}
