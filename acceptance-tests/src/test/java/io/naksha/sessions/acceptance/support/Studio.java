package io.naksha.sessions.acceptance.support;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.NakshaSessionsBuilder;
import io.naksha.sessions.Workspace;
import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.consultant.BookingPolicy;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantUpdate;
import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.inmemory.InMemoryMailer;
import io.naksha.sessions.inmemory.InMemoryMeetingLinks;
import io.naksha.sessions.offering.NewOffering;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionEvent;
import io.naksha.sessions.spi.Storage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * A running library with one approved consultant, Jane, in Berlin, who sells an hour for 50 euros and a webinar with two seats. It is Monday, 2 March
 * 2026, noon in UTC. Nothing runs in the background: what must happen after commit happens when a test asks for it.
 */
public final class Studio implements AutoCloseable {
    public static final String NOW = "2026-03-02T12:00:00Z";

    public final MutableClock clock = new MutableClock(NOW);
    public final InMemoryMailer mailer = InMemoryMailer.create();
    public final InMemoryMeetingLinks links = InMemoryMeetingLinks.create();
    public final List<SessionEvent> events = new CopyOnWriteArrayList<>();
    public final Storage storage;
    public final NakshaSessions naksha;
    public final Consultant jane;
    public final Workspace desk;
    public final Offering hour;
    public final Offering webinar;

    public Studio(StorageKind kind) {
        this(kind.create(), builder -> builder);
    }

    public Studio(Storage storage, UnaryOperator<NakshaSessionsBuilder> adjust) {
        this.storage = storage;
        this.naksha = adjust.apply(NakshaSessions.builder()
                        .storage(storage)
                        .clock(clock)
                        .mailer(mailer)
                        .meetingLinks(links)
                        .listener(events::add)
                        .withoutInlineDispatch()
                        .withoutPolling())
                .build();
        this.jane = approved("jane@example.org", "Jane", "Doe", "jane-doe");
        this.desk = naksha.workspace(jane.id());
        this.hour = desk.offerings()
                .create(NewOffering.builder()
                        .title("Intro call")
                        .durationMinutes(60)
                        .price(Money.of("50", "EUR"))
                        .platform(Platform.ZOOM)
                        .build());
        this.webinar = desk.offerings()
                .create(NewOffering.builder()
                        .title("Group class")
                        .type(SessionType.WEBINAR)
                        .durationMinutes(90)
                        .price(Money.of("10", "EUR"))
                        .platform(Platform.MEET)
                        .capacity(2)
                        .build());
    }

    public Consultant approved(String email, String first, String last, String slug) {
        Consultant registered = naksha.consultants()
                .register(NewConsultant.builder()
                        .email(email)
                        .name(first, last)
                        .slug(slug)
                        .zone("Europe/Berlin")
                        .currency("EUR")
                        .build());
        return naksha.consultants().approve(registered.id());
    }

    public void confirmAutomatically() {
        naksha.consultants()
                .update(
                        jane.id(),
                        ConsultantUpdate.builder()
                                .bookingPolicy(BookingPolicy.CONFIRM_AUTOMATICALLY)
                                .build());
    }

    /** A booking of Jane's hour. */
    public BookingRequest.Builder booking(String email, String date, String time) {
        return BookingRequest.builder()
                .offeringId(hour.id())
                .start(LocalStart.at(date, time))
                .client(person(email));
    }

    /** Books Jane's hour. */
    public Session book(String email, String date, String time) {
        return desk.sessions()
                .get(naksha.booking()
                        .book("jane-doe", booking(email, date, time).build())
                        .sessionId());
    }

    /** Books a seat in Jane's webinar. */
    public Session bookSeat(String email, String date, String time) {
        BookingRequest request =
                booking(email, date, time).offeringId(webinar.id()).build();
        return desk.sessions().get(naksha.booking().book("jane-doe", request).sessionId());
    }

    /** Makes a confirmed session of an hour by hand, for a new client. */
    public Session create(String email, String date, String time) {
        return desk.sessions()
                .create(NewSession.forNewClient(person(email))
                        .start(LocalStart.at(date, time))
                        .build())
                .session();
    }

    public Client client(Session session) {
        return desk.clients().get(session.clientId());
    }

    public static NewClient person(String email) {
        return NewClient.builder().email(email).name("Carl", "Client").build();
    }

    @Override
    public void close() {
        naksha.close();
    }
}
