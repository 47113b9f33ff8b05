package io.naksha.sessions.benchmarks.world;

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
import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.Meeting;
import io.naksha.sessions.session.Notes;
import io.naksha.sessions.session.OverlapPolicy;
import io.naksha.sessions.session.Payment;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Schedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionDetails;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** The records that a population consists of. The same seed gives the same ones. */
public final class Sample {
    /** What decides which session is of which kind. */
    public static final int SEED = 20_260;

    /** Where all consultants live. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private static final Stamp STAMP = Stamp.created(Population.FIRST);
    private static final Money PRICE = Money.of("50.00", "EUR");
    /** How many such words there are. */
    public static final int TOPICS = 50;

    private final Population population;

    /** The records of a population. */
    public Sample(Population population) {
        this.population = population;
    }

    /** A consultant, approved. */
    public Consultant consultant(int number) {
        return new Consultant(
                new ConsultantId(Population.consultant(number)),
                EmailAddress.of("consultant" + number + "@consultants.example"),
                PersonName.of("Consultant", "No" + number),
                Slug.of(Population.slug(number)),
                ConsultantStatus.APPROVED,
                ZONE,
                PRICE.currency(),
                BookingPolicy.CONFIRM_BY_HAND,
                Profile.EMPTY,
                STAMP);
    }

    /** What a consultant sells. */
    public Offering offering(int consultant) {
        return new Offering(
                new OfferingId(Population.consultant(consultant)),
                new ConsultantId(Population.consultant(consultant)),
                "Coaching",
                null,
                SessionType.PERSONAL,
                Population.MINUTES,
                PRICE,
                EnumSet.of(Platform.ZOOM),
                null,
                Offering.Status.ACTIVE,
                STAMP);
    }

    /** A client of a consultant. */
    public Client client(int consultant, int number) {
        int sessions = population.sessions(consultant);
        int clients = population.clients(consultant);
        return new Client(
                new ClientId(Population.client(consultant, number)),
                new ConsultantId(Population.consultant(consultant)),
                EmailAddress.of(Population.email(consultant, number)),
                PersonName.of("Client" + number, "Of" + consultant),
                ContactDetails.NONE,
                ClientStatus.ACTIVE,
                new ClientStatistics(sessions / clients + (number < sessions % clients ? 1 : 0), List.of()),
                STAMP);
    }

    /** A session of a consultant. */
    public Session session(int consultant, int number) {
        Instant startsAt = population.startsAt(consultant, number);
        SessionStatus status = status(consultant, number);
        PaymentStatus paymentStatus = paymentStatus(consultant, number);
        boolean hadMoney = paymentStatus == PaymentStatus.PAID || paymentStatus == PaymentStatus.REFUNDED;
        return new Session(
                new SessionId(Population.session(consultant, number)),
                new ConsultantId(Population.consultant(consultant)),
                new ClientId(Population.client(consultant, number % population.clients(consultant))),
                new SessionDetails(
                        "Coaching " + topic(number % TOPICS) + " no " + number,
                        SessionType.PERSONAL,
                        Platform.ZOOM,
                        new OfferingId(Population.consultant(consultant)),
                        null),
                Schedule.of(startsAt.atZone(ZONE), Population.MINUTES, OverlapPolicy.EXCLUSIVE),
                status,
                status == SessionStatus.CANCELLED
                        ? new Cancellation(Cancellation.Party.CLIENT, null, Population.FIRST)
                        : null,
                new Payment(PRICE, paymentStatus, "card", null, hadMoney ? Population.FIRST : null),
                Meeting.NONE,
                Notes.NONE,
                Session.Origin.PUBLIC_BOOKING,
                STAMP);
    }

    /** A word that one of fifty sessions has in its title. */
    public static String topic(int number) {
        return String.format(Locale.ROOT, "topic%02d", number);
    }

    /** Where a session stands: what is past has come to an end. */
    public SessionStatus status(int consultant, int number) {
        int chance = chance(consultant, number);
        if (!population.startsAt(consultant, number).isAfter(Population.NOW)) {
            return chance < 75
                    ? SessionStatus.COMPLETED
                    : chance < 90 ? SessionStatus.CANCELLED : SessionStatus.NO_SHOW;
        }
        return chance < 70 ? SessionStatus.CONFIRMED : chance < 90 ? SessionStatus.PENDING : SessionStatus.CANCELLED;
    }

    /** Where the payment of a session stands. */
    public PaymentStatus paymentStatus(int consultant, int number) {
        int chance = chance(consultant, number);
        return switch (status(consultant, number)) {
            case COMPLETED -> chance < 68 ? PaymentStatus.PAID : PaymentStatus.PENDING;
            case CONFIRMED -> chance < 35 ? PaymentStatus.PAID : PaymentStatus.PENDING;
            case CANCELLED -> chance % 3 == 0 ? PaymentStatus.REFUNDED : PaymentStatus.PENDING;
            case NO_SHOW -> PaymentStatus.FAILED;
            case PENDING -> PaymentStatus.PENDING;
        };
    }

    private static int chance(int consultant, int number) {
        return Math.floorMod(number * 7_919 + consultant * 104_729 + SEED, 100);
    }
}
