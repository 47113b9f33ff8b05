package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.NakshaSessionsBuilder;
import io.naksha.sessions.Workspace;
import io.naksha.sessions.booking.BookingConfirmation;
import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.effect.DispatchSettings;
import io.naksha.sessions.inmemory.InMemoryCache;
import io.naksha.sessions.inmemory.InMemoryMailer;
import io.naksha.sessions.offering.NewOffering;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionEvent;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.spi.Storage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The library at work: one approved consultant in UTC, Jane, who sells an hour. What follows a commit is tried right after it, and by nobody else. */
final class Practice implements AutoCloseable {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2031-03-03T09:00:00Z"), ZoneOffset.UTC);
    private static final String DAY = "2031-05-05";

    final InMemoryMailer mailer = InMemoryMailer.create();
    final List<SessionEvent> events = new CopyOnWriteArrayList<>();
    final NakshaSessions naksha;
    final Workspace desk;
    private final ConsultantId janesId;
    private final Offering hour;

    Practice(Storage storage) {
        this(storage, builder -> {});
    }

    /** One that is set otherwise, too. */
    Practice(Storage storage, Consumer<NakshaSessionsBuilder> setting) {
        NakshaSessionsBuilder builder = NakshaSessions.builder()
                .storage(storage)
                .clock(CLOCK)
                .cache(InMemoryCache.create())
                .mailer(mailer)
                .listener(events::add)
                .dispatch(DispatchSettings.builder()
                        .inlineDeadline(Duration.ofMinutes(1))
                        .build())
                .withoutPolling();
        setting.accept(builder);
        naksha = builder.build();
        janesId = register();
        desk = naksha.workspace(janesId);
        hour = desk.offerings()
                .create(NewOffering.builder()
                        .title("Intro call")
                        .durationMinutes(60)
                        .price(Money.of("50", "EUR"))
                        .platform(Platform.ZOOM)
                        .build());
        forget();
    }

    private ConsultantId register() {
        ConsultantId id = naksha.consultants()
                .register(NewConsultant.builder()
                        .email("jane@example.org")
                        .name("Jane", "Doe")
                        .slug("jane-doe")
                        .zone("UTC")
                        .currency("EUR")
                        .build())
                .id();
        return naksha.consultants().approve(id).id();
    }

    ConsultantId janesId() {
        return janesId;
    }

    static NewClient person(String email) {
        return NewClient.builder().email(email).name("Carl", "Client").build();
    }

    BookingRequest request(String email, int atHour) {
        return request(email, LocalTime.of(atHour, 0));
    }

    BookingRequest request(String email, LocalTime time) {
        return BookingRequest.builder()
                .offeringId(hour.id())
                .start(LocalStart.at(DAY, time.toString()))
                .client(person(email))
                .build();
    }

    BookingConfirmation book(String email, LocalTime time) {
        return naksha.booking().book("jane-doe", request(email, time));
    }

    BookingConfirmation book(String email, int atHour) {
        return naksha.booking().book("jane-doe", request(email, atHour));
    }

    /** Every session, the earliest first. */
    List<Session> sessions() {
        return rows(PageRequest.first(PageRequest.MAX_SIZE));
    }

    /** A page of them, as another query of the cache's. */
    List<Session> listed() {
        return rows(PageRequest.first(10));
    }

    private List<Session> rows(PageRequest page) {
        return desk.sessions().list(SessionFilter.ALL, SessionSort.EARLIEST_FIRST, page).items().stream()
                .map(SessionRow::session)
                .toList();
    }

    static int hour(Session session) {
        return session.schedule().startsAt().atOffset(ZoneOffset.UTC).getHour();
    }

    int mailed(String email) {
        return mailer.to(EmailAddress.of(email)).size();
    }

    void assertQuiet() {
        assertThat(mailer.messages()).isEmpty();
        assertThat(events).isEmpty();
    }

    void forget() {
        mailer.clear();
        events.clear();
    }

    @Override
    public void close() {
        naksha.close();
    }
}
