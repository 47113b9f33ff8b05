package io.naksha.sessions.inmemory;

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
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.session.WebinarId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Rows to try things on. Ids count upwards. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final AtomicLong COUNT = new AtomicLong();

    private Samples() {}

    private static UUID id() {
        return new UUID(7L << 12, COUNT.incrementAndGet());
    }

    static Consultant consultant(String slug) {
        return consultant(slug, slug + "@example.org");
    }

    static Consultant consultant(String slug, String email) {
        return new Consultant(
                new ConsultantId(id()),
                EmailAddress.of(email),
                PersonName.of("Jane", "Doe"),
                Slug.of(slug),
                ConsultantStatus.APPROVED,
                ZONE,
                Money.currency("EUR"),
                BookingPolicy.CONFIRM_BY_HAND,
                Profile.EMPTY,
                Stamp.created(NOW));
    }

    static Client client(Consultant consultant, String name) {
        return new Client(
                new ClientId(id()),
                consultant.id(),
                EmailAddress.of(name + "@example.com"),
                PersonName.of(name, "Client"),
                ContactDetails.NONE,
                ClientStatus.ACTIVE,
                ClientStatistics.NONE,
                Stamp.created(NOW));
    }

    static Offering offering(Consultant consultant) {
        return new Offering(
                new OfferingId(id()),
                consultant.id(),
                "Workshop",
                null,
                SessionType.WEBINAR,
                60,
                Money.of("50.00", "EUR"),
                Set.of(Platform.ZOOM),
                10,
                Offering.Status.ACTIVE,
                Stamp.created(NOW));
    }

    static Webinar webinar(Offering offering, Instant startsAt) {
        return new Webinar(
                new WebinarId(id()),
                offering.consultantId(),
                offering.id(),
                offering.title(),
                Platform.ZOOM,
                Schedule.of(startsAt.atZone(ZONE), 60, OverlapPolicy.EXCLUSIVE),
                10,
                Webinar.Status.SCHEDULED,
                null,
                Stamp.created(NOW));
    }

    /** A pending session of one hour. */
    static Session session(Client client, Instant startsAt) {
        return session(client, startsAt, new SessionDetails("Intro", SessionType.PERSONAL, Platform.ZOOM, null, null));
    }

    static Session session(Client client, Instant startsAt, SessionDetails details) {
        return new Session(
                new SessionId(id()),
                client.consultantId(),
                client.id(),
                details,
                Schedule.of(startsAt.atZone(ZONE), 60, OverlapPolicy.EXCLUSIVE),
                SessionStatus.PENDING,
                null,
                Payment.due(Money.of("50.00", "EUR"), null),
                Meeting.NONE,
                Notes.NONE,
                Session.Origin.MANUAL,
                Stamp.created(NOW));
    }

    /** A pending entry about a session, due at once. */
    static OutboxEntry entry(Session session, Effect effect, long position) {
        return new OutboxEntry(
                new OutboxEntryId(id()),
                session.consultantId(),
                Target.of(session.id()),
                effect,
                position,
                NOW,
                Delivery.due(NOW, null));
    }
}
