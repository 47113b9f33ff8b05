package io.naksha.sessions.effect;

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
import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.Meeting;
import io.naksha.sessions.session.MeetingRoom;
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

/** Sessions, webinars and people to test with; the sessions start a day after {@link #NOW}. */
public final class Given {
    public static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final ConsultantId CONSULTANT = new ConsultantId(new UUID(1, 1));
    public static final ClientId CLIENT = new ClientId(new UUID(2, 1));
    public static final SessionId SESSION = new SessionId(new UUID(3, 1));
    public static final WebinarId WEBINAR = new WebinarId(new UUID(4, 1));

    private Given() {}

    public static Schedule schedule() {
        return at(2);
    }

    /** 14:30 in Berlin on this day of March 2026. */
    public static Schedule at(int day) {
        return Schedule.of(ZonedDateTime.of(2026, 3, day, 14, 30, 0, 0, BERLIN), 50, OverlapPolicy.EXCLUSIVE);
    }

    public static Session session(Session.Origin origin, SessionStatus status) {
        return session(origin, status, new SessionDetails("Intro", SessionType.PERSONAL, Platform.ZOOM, null, null));
    }

    public static Session seat(SessionStatus status) {
        return session(
                Session.Origin.MANUAL,
                status,
                new SessionDetails("Intro", SessionType.WEBINAR, Platform.ZOOM, null, WEBINAR));
    }

    private static Session session(Session.Origin origin, SessionStatus status, SessionDetails details) {
        Money price = Money.of("49.90", "EUR");
        return new Session(
                SESSION,
                CONSULTANT,
                CLIENT,
                details,
                schedule(),
                status,
                status == SessionStatus.CANCELLED ? by(Cancellation.Party.CONSULTANT) : null,
                Payment.due(price, null),
                Meeting.NONE,
                new Notes("bring the plans", "difficult client"),
                origin,
                Stamp.created(NOW));
    }

    public static Webinar webinar() {
        return new Webinar(
                WEBINAR,
                CONSULTANT,
                null,
                "Intro",
                Platform.ZOOM,
                schedule(),
                20,
                Webinar.Status.SCHEDULED,
                null,
                Stamp.created(NOW));
    }

    public static Cancellation by(Cancellation.Party party) {
        return new Cancellation(party, "ill", NOW);
    }

    public static MeetingRoom room(Platform platform) {
        return new MeetingRoom(
                platform, "https://meet.example/1", "ext-1", schedule().startsAt(), 50);
    }

    public static Consultant consultant() {
        return new Consultant(
                CONSULTANT,
                EmailAddress.of("jane@consult.example"),
                PersonName.of("Jane", "Doe"),
                Slug.of("jane-doe"),
                ConsultantStatus.APPROVED,
                BERLIN,
                Currency.getInstance("EUR"),
                BookingPolicy.CONFIRM_BY_HAND,
                Profile.EMPTY,
                Stamp.created(NOW));
    }

    public static Client client(PersonName name) {
        return new Client(
                CLIENT,
                CONSULTANT,
                EmailAddress.of("carl@client.example"),
                name,
                ContactDetails.NONE,
                ClientStatus.ACTIVE,
                ClientStatistics.NONE,
                Stamp.created(NOW));
    }
}
