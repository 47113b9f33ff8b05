package io.naksha.sessions.jdbc;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.client.ClientStatus;
import io.naksha.sessions.client.ContactDetails;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.PersonName;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.consultant.BookingPolicy;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.consultant.ConsultantStatus;
import io.naksha.sessions.consultant.Profile;
import io.naksha.sessions.consultant.Slug;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxEntryId;
import io.naksha.sessions.outbox.Target;
import io.naksha.sessions.session.Meeting;
import io.naksha.sessions.session.Notes;
import io.naksha.sessions.session.OverlapPolicy;
import io.naksha.sessions.session.Payment;
import io.naksha.sessions.session.Schedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionDetails;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.IdempotencyRecord;
import io.naksha.sessions.spi.Placement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/** Plain records for tests. */
final class Samples {
    static final Instant NOW = Instant.parse("2031-03-03T09:00:00.123456Z");
    static final Instant START = Instant.parse("2031-05-05T08:00:00Z");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Samples() {}

    static Consultant consultant(String name) {
        return new Consultant(
                new ConsultantId(UUID.randomUUID()),
                EmailAddress.of(name + "@consultants.example"),
                PersonName.of(name, "Doe"),
                Slug.of(name + "-doe"),
                ConsultantStatus.APPROVED,
                BERLIN,
                Currency.getInstance("EUR"),
                BookingPolicy.CONFIRM_BY_HAND,
                Profile.EMPTY,
                Stamp.created(NOW));
    }

    static Client client(Consultant consultant, String email) {
        return new Client(
                new ClientId(UUID.randomUUID()),
                consultant.id(),
                EmailAddress.of(email),
                PersonName.of("Max", "Muster"),
                ContactDetails.NONE,
                ClientStatus.ACTIVE,
                ClientStatistics.NONE,
                Stamp.created(NOW));
    }

    static Offering offering(Consultant consultant) {
        return new Offering(
                new OfferingId(UUID.randomUUID()),
                consultant.id(),
                "Consultation",
                null,
                SessionType.PERSONAL,
                60,
                Money.of("50.00", "EUR"),
                EnumSet.of(Platform.ZOOM),
                null,
                Offering.Status.ACTIVE,
                Stamp.created(NOW));
    }

    static Session session(Client client, String title, Instant start) {
        return new Session(
                new SessionId(UUID.randomUUID()),
                client.consultantId(),
                client.id(),
                new SessionDetails(title, SessionType.PERSONAL, Platform.ZOOM, null, null),
                Schedule.of(start.atZone(BERLIN), 60, OverlapPolicy.EXCLUSIVE),
                SessionStatus.CONFIRMED,
                null,
                Payment.due(Money.of("50.00", "EUR"), "card"),
                Meeting.NONE,
                Notes.NONE,
                Session.Origin.MANUAL,
                Stamp.created(NOW));
    }

    static OutboxEntry entry(Session session, Effect effect) {
        return new OutboxEntry(
                new OutboxEntryId(UUID.randomUUID()),
                session.consultantId(),
                Target.of(session.id()),
                effect,
                1,
                NOW,
                Delivery.due(NOW, null));
    }

    /** A public booking with a key and two messages, by somebody who is not a client yet. */
    static Placement booking(Consultant consultant, Offering offering, Client booker) {
        Session session = session(booker, "Consultation", START);
        return new Placement(
                session,
                new Placement.Booker(booker),
                consultant,
                offering,
                new IdempotencyRecord(
                        consultant.id(), IdempotencyRecord.Operation.BOOK, "key", "0a".repeat(32), session.id(), NOW),
                List.of(entry(session, Effect.BOOKING_RECEIVED), entry(session, Effect.NEW_BOOKING)));
    }
}
