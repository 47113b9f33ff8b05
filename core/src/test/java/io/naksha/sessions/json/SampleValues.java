package io.naksha.sessions.json;

import static io.naksha.sessions.session.Samples.CREATED;
import static io.naksha.sessions.session.Samples.MAX;
import static io.naksha.sessions.session.Samples.NOW;
import static io.naksha.sessions.session.Samples.OFFERING;
import static io.naksha.sessions.session.Samples.SESSION;
import static io.naksha.sessions.session.Samples.START;
import static io.naksha.sessions.session.Samples.WEBINAR;
import static io.naksha.sessions.session.Samples.euro;

import io.naksha.sessions.booking.BookingConfirmation;
import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.client.ClientStatus;
import io.naksha.sessions.client.ClientUpdate;
import io.naksha.sessions.client.ContactDetails;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.common.PersonName;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.common.Violation;
import io.naksha.sessions.consultant.BookingPolicy;
import io.naksha.sessions.consultant.ConsultantUpdate;
import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.consultant.Profile;
import io.naksha.sessions.consultant.Slug;
import io.naksha.sessions.offering.NewOffering;
import io.naksha.sessions.offering.OfferingUpdate;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxEntryId;
import io.naksha.sessions.outbox.OutboxHealth;
import io.naksha.sessions.outbox.Target;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.session.BulkResult;
import io.naksha.sessions.session.BulkUpdate;
import io.naksha.sessions.session.CreatedSession;
import io.naksha.sessions.session.Invitation;
import io.naksha.sessions.session.Meeting;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.OverlapPolicy;
import io.naksha.sessions.session.PaymentRecord;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Reschedule;
import io.naksha.sessions.session.Samples;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionEvent;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.SessionUpdate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One or more of every public value, as full and as empty as it can be. */
final class SampleValues {
    private SampleValues() {}

    static Stream<Object> all() {
        return Stream.of(values(), entities(), newCommands(), updates(), queries(), results())
                .flatMap(each -> each);
    }

    static Stream<Object> values() {
        return Stream.of(
                MAX,
                SESSION,
                OFFERING,
                WEBINAR,
                Samples.JANE,
                euro("49.90"),
                Money.of("100", "JPY"),
                Money.of("-1.2345", "CLF"),
                EmailAddress.of("Jürgen@straße.example"),
                Slug.of("мария-72"),
                PersonName.of("Jane", "Doe"),
                DateRange.day(LocalDate.of(2026, 1, 31)),
                InstantRange.EVER,
                Stamp.created(CREATED),
                new TimeSlot(START, START.plusSeconds(3600)),
                LocalStart.at("2026-03-29", "14:30"),
                LocalStart.at("2026-10-25", "02:30").in("Europe/Berlin").withOffset(ZoneOffset.ofHours(1)),
                Profile.EMPTY,
                ContactDetails.NONE,
                ClientStatistics.NONE,
                new Violation("client.email", "email", "must be an e-mail address", null));
    }

    static Stream<Object> entities() {
        Session paid = Samples.session()
                .paid(Samples.session().payment().become(PaymentStatus.PAID, NOW), NOW)
                .withMeeting(
                        new Meeting(Samples.room(), Invitation.first(SESSION).next(), true));
        return Stream.of(
                Samples.consultant(),
                Samples.client(),
                Samples.client().withStatus(ClientStatus.BLOCKED, NOW),
                Samples.offering(),
                Samples.session(),
                Samples.session(SessionStatus.CANCELLED),
                paid,
                Samples.webinar(),
                Samples.webinar().cancelled(NOW).withRoom(null),
                outboxEntry(),
                outboxEntry().with(outboxEntry().delivery().dead("refused", NOW)));
    }

    private static OutboxEntry outboxEntry() {
        Delivery.Lease lease = new Delivery.Lease(Samples.uuid(9), NOW);
        return new OutboxEntry(
                new OutboxEntryId(Samples.uuid(8)),
                Samples.JANE,
                Target.of(SESSION),
                Effect.SESSION_CONFIRMED,
                1,
                CREATED,
                Delivery.due(NOW, lease));
    }

    static Stream<Object> newCommands() {
        return Stream.of(
                newConsultant(),
                NewConsultant.builder().build(),
                newClient(),
                NewClient.builder().build(),
                newOffering(),
                NewOffering.builder().build(),
                newSession(),
                NewSession.forClient(MAX).build(),
                bookingRequest(),
                BookingRequest.builder().build(),
                PaymentRecord.of("ref-1", PaymentStatus.PAID));
    }

    static NewConsultant newConsultant() {
        return NewConsultant.builder()
                .email("jane@example.org")
                .name("Jane", "Doe")
                .slug("jane-doe")
                .zone("Europe/Berlin")
                .currency("EUR")
                .bookingPolicy(BookingPolicy.CONFIRM_AUTOMATICALLY)
                .headline("Clear heads")
                .about("Twenty years")
                .build();
    }

    static NewClient newClient() {
        return NewClient.builder()
                .email("max@example.org")
                .name("Max", "Muster")
                .displayName("Max M.")
                .phoneNumber("+49 30 1")
                .company("ACME")
                .city("Berlin")
                .country("Germany")
                .zone("Europe/Berlin")
                .build();
    }

    static NewOffering newOffering() {
        return NewOffering.builder()
                .title("Class")
                .description("For all")
                .type(SessionType.WEBINAR)
                .durationMinutes(90)
                .price(euro("15"))
                .platform(Platform.MEET, Platform.ZOOM)
                .capacity(25)
                .build();
    }

    static NewSession newSession() {
        return NewSession.forNewClient(newClient())
                .start(LocalStart.at("2026-06-01", "10:00"))
                .offeringId(OFFERING)
                .webinarId(WEBINAR)
                .title("Intro")
                .type(SessionType.WEBINAR)
                .durationMinutes(45)
                .platform(Platform.TEAMS)
                .meetingLink("https://teams.example/1")
                .price(euro("20"))
                .paymentMethod("cash")
                .paymentStatus(PaymentStatus.PAID)
                .notes("seen")
                .consultantNotes("unseen")
                .status(SessionStatus.PENDING)
                .overlap(OverlapPolicy.OVERRIDDEN)
                .idempotencyKey("key-1")
                .build();
    }

    static BookingRequest bookingRequest() {
        return BookingRequest.builder()
                .offeringId(OFFERING)
                .start(LocalStart.at("2026-06-01", "10:00"))
                .platform(Platform.ZOOM)
                .client(newClient())
                .notes("by phone please")
                .paymentMethod("card")
                .idempotencyKey("key-2")
                .build();
    }

    static Stream<Object> updates() {
        return Stream.of(
                ConsultantUpdate.builder().build(),
                ConsultantUpdate.builder()
                        .email("j@example.org")
                        .slug("jane")
                        .bookingPolicy(BookingPolicy.CONFIRM_BY_HAND)
                        .about(null)
                        .expectedVersion(4L)
                        .build(),
                ClientUpdate.builder().build(),
                ClientUpdate.builder().city("Bonn").company(null).build(),
                OfferingUpdate.builder().build(),
                OfferingUpdate.builder()
                        .durationMinutes(30)
                        .price(euro("5"))
                        .platforms(Set.of(Platform.MEET))
                        .description(null)
                        .build(),
                SessionUpdate.builder().build(),
                SessionUpdate.builder()
                        .title("Other")
                        .platform(Platform.MEET)
                        .price(euro("7"))
                        .meetingLink(null)
                        .consultantNotes("new")
                        .expectedVersion(2L)
                        .build(),
                Reschedule.to(LocalStart.at("2026-06-02", "09:15"))
                        .lasting(30)
                        .overriding()
                        .ifVersion(3),
                BulkUpdate.status(List.of(SESSION), SessionStatus.COMPLETED).in(BulkUpdate.Mode.ALL_OR_NOTHING));
    }

    static Stream<Object> queries() {
        return Stream.of(
                SessionFilter.ALL,
                SessionFilter.builder()
                        .status(SessionStatus.PENDING)
                        .type(SessionType.PERSONAL)
                        .paymentStatus(PaymentStatus.FAILED)
                        .platform(Platform.ZOOM)
                        .scheduled(new InstantRange(CREATED, NOW))
                        .clientId(MAX)
                        .offeringId(OFFERING)
                        .webinarId(WEBINAR)
                        .search("intro max")
                        .build(),
                ClientFilter.ALL,
                ClientFilter.builder()
                        .status(ClientStatus.ACTIVE)
                        .minSessions(1L)
                        .maxSessions(9L)
                        .minPaid(euro("1"))
                        .maxPaid(euro("2"))
                        .city("Bonn")
                        .country("Germany")
                        .registered(InstantRange.EVER)
                        .search("max")
                        .build(),
                SessionSort.LATEST_FIRST,
                ClientSort.NEWEST_FIRST,
                SessionSort.EARLIEST_FIRST.cursorBehind(Samples.row()),
                PageRequest.first(20).withTotal(),
                PageRequest.after(new Cursor("NAME:ASCENDING", "zoë\nx", MAX.value()), 5));
    }

    static Stream<Object> results() {
        Client client = Samples.client();
        return Stream.of(
                Samples.row(),
                new CreatedSession(Samples.session(), client, true),
                new SessionEvent(SessionEvent.Type.BOOKED, Samples.session(), null),
                BookingConfirmation.of(Samples.session(), client.name(), false),
                new BulkResult(List.of(new BulkResult.Outcome(SESSION, BulkResult.Kind.REFUSED, "final"))),
                new OutboxHealth(1, 2, NOW));
    }
}
