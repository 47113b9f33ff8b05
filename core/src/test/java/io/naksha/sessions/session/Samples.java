package io.naksha.sessions.session;

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
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Records that tests start from: Jane in Berlin, her client Max, and a session of theirs on 2026-06-01 at 10:00. */
public final class Samples {
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final Instant CREATED = Instant.parse("2026-05-01T08:00:00.123456Z");
    public static final Instant START = Instant.parse("2026-06-01T08:00:00Z");
    public static final Instant BEFORE_START = START.minusNanos(1_000);
    public static final Instant NOW = Instant.parse("2026-05-20T12:00:00Z");

    public static final ConsultantId JANE = new ConsultantId(uuid(1));
    public static final ClientId MAX = new ClientId(uuid(2));
    public static final SessionId SESSION = new SessionId(uuid(3));
    public static final OfferingId OFFERING = new OfferingId(uuid(4));
    public static final WebinarId WEBINAR = new WebinarId(uuid(5));

    private Samples() {}

    /** A UUID of version 7 that is the same for the same number. */
    public static UUID uuid(long number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    public static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }

    public static Consultant consultant() {
        return new Consultant(
                JANE,
                EmailAddress.of("jane@example.org"),
                PersonName.of("Jane", "Doe"),
                Slug.of("jane-doe"),
                ConsultantStatus.APPROVED,
                BERLIN,
                Money.currency("EUR"),
                BookingPolicy.CONFIRM_BY_HAND,
                new Profile("Clear heads", "Twenty years\nof practice"),
                Stamp.created(CREATED));
    }

    public static Client client() {
        return new Client(
                MAX,
                JANE,
                EmailAddress.of("Max@Example.org"),
                PersonName.of("Max", "Muster"),
                new ContactDetails("+49 30 1", null, "Berlin", "Germany", BERLIN),
                ClientStatus.ACTIVE,
                new ClientStatistics(3, List.of(euro("150"), Money.of("20", "USD"))),
                Stamp.created(CREATED));
    }

    public static Offering offering() {
        return new Offering(
                OFFERING,
                JANE,
                "First talk",
                "Get to know each other",
                SessionType.PERSONAL,
                60,
                euro("80"),
                EnumSet.of(Platform.TEAMS, Platform.ZOOM),
                null,
                Offering.Status.ACTIVE,
                Stamp.created(CREATED));
    }

    public static Schedule schedule() {
        return Schedule.of(LocalDateTime.parse("2026-06-01T10:00").atZone(BERLIN), 60, OverlapPolicy.EXCLUSIVE);
    }

    public static Session session() {
        return session(SessionStatus.CONFIRMED);
    }

    public static Session session(SessionStatus status) {
        Cancellation cancellation = status == SessionStatus.CANCELLED ? cancellation() : null;
        return new Session(
                SESSION,
                JANE,
                MAX,
                new SessionDetails("Intro with Max", SessionType.PERSONAL, Platform.ZOOM, OFFERING, null),
                schedule(),
                status,
                cancellation,
                Payment.due(euro("80"), "card"),
                Meeting.NONE,
                new Notes("bring papers", "asks a lot"),
                Session.Origin.MANUAL,
                Stamp.created(CREATED));
    }

    public static Cancellation cancellation() {
        return new Cancellation(Cancellation.Party.CLIENT, "ill", NOW);
    }

    public static MeetingRoom room() {
        return new MeetingRoom(Platform.ZOOM, "https://zoom.example/j/1", "ext-1", START, 60);
    }

    public static Webinar webinar() {
        return new Webinar(
                WEBINAR,
                JANE,
                OFFERING,
                "Autumn class",
                Platform.MEET,
                schedule(),
                25,
                Webinar.Status.SCHEDULED,
                room(),
                Stamp.created(CREATED));
    }

    public static SessionRow row() {
        return new SessionRow(session(), client().name(), client().email());
    }

    public static Set<SessionStatus> finalStatuses() {
        return EnumSet.of(SessionStatus.COMPLETED, SessionStatus.CANCELLED, SessionStatus.NO_SHOW);
    }
}
