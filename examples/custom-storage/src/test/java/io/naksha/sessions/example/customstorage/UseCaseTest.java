package io.naksha.sessions.example.customstorage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.Workspace;
import io.naksha.sessions.booking.BookingConfirmation;
import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.inmemory.InMemoryMailer;
import io.naksha.sessions.offering.NewOffering;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.SlotUnavailableException;
import io.naksha.sessions.spi.DeliveryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The use cases on this storage. */
class UseCaseTest {
    @TempDir
    Path folder;

    private final InMemoryMailer mailer = InMemoryMailer.create();

    private NakshaSessions start() {
        return NakshaSessions.builder()
                .storage(MvStoreStorage.open(folder.resolve("naksha.mv"), Duration.ofSeconds(5)))
                .clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC))
                .mailer(mailer)
                .withoutPolling()
                .build();
    }

    private static Workspace openDesk(NakshaSessions naksha) {
        Consultant jane = naksha.consultants()
                .register(NewConsultant.builder()
                        .email("jane@example.org")
                        .name("Jane", "Doe")
                        .slug("jane-doe")
                        .zone("Europe/Berlin")
                        .currency("EUR")
                        .build());
        naksha.consultants().approve(jane.id());
        return naksha.workspace(jane.id());
    }

    private static Offering sell(Workspace desk) {
        return desk.offerings()
                .create(NewOffering.builder()
                        .title("Introduction")
                        .type(SessionType.PERSONAL)
                        .durationMinutes(60)
                        .price(Money.of("80.00", "EUR"))
                        .platform(Platform.ZOOM)
                        .build());
    }

    private static BookingRequest request(Offering offering, String email) {
        return BookingRequest.builder()
                .offeringId(offering.id())
                .start(LocalStart.at("2026-03-10", "10:00"))
                .platform(Platform.ZOOM)
                .client(NewClient.builder().email(email).firstName("Kim").build())
                .idempotencyKey(email)
                .build();
    }

    @Test
    void aBookingIsConfirmedListedAndStillThereTheNextDay() {
        BookingConfirmation booked;
        Consultant jane;
        try (NakshaSessions naksha = start()) {
            Workspace desk = openDesk(naksha);
            jane = desk.consultant();
            Offering offering = sell(desk);
            booked = naksha.booking().book("jane-doe", request(offering, "kim@example.org"));
            assertThat(naksha.booking()
                            .book("jane-doe", request(offering, "kim@example.org"))
                            .replayed())
                    .isTrue();
            assertThatThrownBy(() -> naksha.booking().book("jane-doe", request(offering, "lee@example.org")))
                    .isInstanceOf(SlotUnavailableException.class);
            desk.sessions().confirm(booked.sessionId());
            assertThat(mailer.to(EmailAddress.of("kim@example.org"))).isNotEmpty();
        }
        try (NakshaSessions naksha = start()) {
            Workspace desk = naksha.workspace(jane.id());
            Page<SessionRow> list = desk.sessions()
                    .list(
                            SessionFilter.builder()
                                    .status(SessionStatus.CONFIRMED)
                                    .search("intro kim")
                                    .build(),
                            PageRequest.first(20).withTotal());
            assertThat(list.items())
                    .singleElement()
                    .satisfies(row -> assertThat(row.session().id()).isEqualTo(booked.sessionId()));
            assertThat(list.total()).isEqualTo(1);
            assertThat(desk.analytics().summary(DateRange.thisMonth(desk.clock())))
                    .isNotNull();
        }
    }

    @Test
    void aMailThatWasGivenUpCanBeTriedAgain() {
        try (NakshaSessions naksha = start()) {
            Offering offering = sell(openDesk(naksha));
            mailer.failNext(1, DeliveryException.permanent("no such mailbox", null));
            naksha.booking().book("jane-doe", request(offering, "kim@example.org"));
            List<OutboxEntry> dead = naksha.outbox().deadLetters(10);
            assertThat(dead).hasSize(1);
            assertThat(naksha.outbox().retry(dead.get(0).id())).isTrue();
            naksha.outbox().dispatchDue();
            assertThat(naksha.outbox().deadLetters(10)).isEmpty();
            assertThat(mailer.messages()).hasSize(2);
        }
    }
}
