package io.naksha.sessions.acceptance.effect;

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
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
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
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.UUID;

/** Who and what a stage is set with. */
final class People {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final String TITLE = "Career talk";

    private People() {}

    /** 14:30 in Berlin on this day of March 2026, for 50 minutes. */
    static Schedule at(int day) {
        return Schedule.of(ZonedDateTime.of(2026, 3, day, 14, 30, 0, 0, BERLIN), 50, OverlapPolicy.EXCLUSIVE);
    }

    static Consultant consultant(Instant now) {
        return new Consultant(
                new ConsultantId(UUID.randomUUID()),
                Stage.JANE,
                PersonName.of("Jane", "Doe"),
                Slug.of("jane-doe"),
                ConsultantStatus.APPROVED,
                BERLIN,
                Currency.getInstance("EUR"),
                BookingPolicy.CONFIRM_BY_HAND,
                Profile.EMPTY,
                Stamp.created(now));
    }

    static Client client(Consultant consultant, EmailAddress email, Instant now) {
        return new Client(
                new ClientId(UUID.randomUUID()),
                consultant.id(),
                email,
                PersonName.of("Carl", "Clientson"),
                new ContactDetails("+49 30 1234", null, null, null, ZoneId.of("Asia/Tokyo")),
                ClientStatus.ACTIVE,
                ClientStatistics.NONE,
                Stamp.created(now));
    }

    static Session session(Client client, Session.Origin origin, SessionStatus status, Instant now) {
        return session(
                client,
                origin,
                status,
                now,
                new SessionDetails(TITLE, SessionType.PERSONAL, Platform.ZOOM, null, null));
    }

    static Session seat(Client client, Webinar webinar, SessionStatus status, Instant now) {
        return session(
                client,
                Session.Origin.MANUAL,
                status,
                now,
                new SessionDetails(TITLE, SessionType.WEBINAR, Platform.ZOOM, null, webinar.id()));
    }

    private static Session session(
            Client client, Session.Origin origin, SessionStatus status, Instant now, SessionDetails details) {
        return new Session(
                new SessionId(UUID.randomUUID()),
                client.consultantId(),
                client.id(),
                details,
                at(9),
                status,
                null,
                Payment.due(Money.of("49.90", "EUR"), null),
                Meeting.NONE,
                new Notes("shared notes", "private notes"),
                origin,
                Stamp.created(now));
    }

    static Webinar webinar(Consultant consultant, Instant now) {
        return new Webinar(
                new WebinarId(UUID.randomUUID()),
                consultant.id(),
                null,
                TITLE,
                Platform.ZOOM,
                at(9),
                500,
                Webinar.Status.SCHEDULED,
                null,
                Stamp.created(now));
    }
}
