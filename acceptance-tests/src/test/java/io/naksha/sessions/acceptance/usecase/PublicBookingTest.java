package io.naksha.sessions.acceptance.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.naksha.sessions.acceptance.support.OnEveryStorage;
import io.naksha.sessions.booking.BookingConfirmation;
import io.naksha.sessions.booking.BookingRefusedException;
import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientStatus;
import io.naksha.sessions.client.ClientUpdate;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.consultant.ConsultantNotAvailableException;
import io.naksha.sessions.offering.OfferingUpdate;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.SlotUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublicBookingTest extends OnEveryStorage {
    private BookingConfirmation book(BookingRequest.Builder request) {
        return studio.naksha.booking().book("jane-doe", request.build());
    }

    private int sessionCount() {
        return studio.desk
                .sessions()
                .list(SessionFilter.ALL, PageRequest.first(100))
                .items()
                .size();
    }

    private int clientCount() {
        return studio.desk
                .clients()
                .list(ClientFilter.ALL, PageRequest.first(100))
                .items()
                .size();
    }

    @Test
    void makesAndLinksTheClientAndTakesEverythingThatCostsMoneyFromTheOffering() {
        BookingConfirmation booked =
                book(studio.booking("carl@example.org", "2026-03-10", "14:30").notes("About taxes"));

        Session session = studio.desk.sessions().get(booked.sessionId());
        Client client = studio.client(session);
        assertThat(booked.replayed()).isFalse();
        assertThat(booked.status()).isEqualTo(SessionStatus.PENDING);
        assertThat(booked.consultant()).isEqualTo(studio.jane.name());
        assertThat(session.schedule().startsAt()).isEqualTo(Instant.parse("2026-03-10T13:30:00Z"));
        assertThat(session.schedule().durationMinutes()).isEqualTo(60);
        assertThat(session.payment().price()).isEqualTo(Money.of("50.00", "EUR"));
        assertThat(session.payment().status()).isEqualTo(PaymentStatus.PENDING);
        assertThat(session.details().title()).isEqualTo("Intro call");
        assertThat(session.details().platform()).isEqualTo(Platform.ZOOM);
        assertThat(session.notes().notes()).isEqualTo("About taxes");
        assertThat(client.email().value()).isEqualTo("carl@example.org");
        assertThat(client.statistics().totalSessions()).isEqualTo(1);
    }

    @Test
    void confirmsAtOnceWhereTheConsultantWantsThat() {
        studio.confirmAutomatically();

        assertThat(book(studio.booking("carl@example.org", "2026-03-10", "14:30"))
                        .status())
                .isEqualTo(SessionStatus.CONFIRMED);
    }

    @Test
    void fillsEmptyContactFieldsOfAKnownClientAndOverwritesNone() {
        Client known = studio.desk
                .clients()
                .create(NewClient.builder()
                        .email("Carl@Example.org")
                        .name("Carl", "Known")
                        .city("Bonn")
                        .build());

        Session session = studio.desk
                .sessions()
                .get(book(studio.booking("x@example.org", "2026-03-10", "14:30")
                                .client(NewClient.builder()
                                        .email(" carl@example.ORG ")
                                        .name("Someone", "Else")
                                        .city("Berlin")
                                        .phoneNumber("+49 1")
                                        .build()))
                        .sessionId());

        Client now = studio.client(session);
        assertThat(now.id()).isEqualTo(known.id());
        assertThat(now.name()).isEqualTo(known.name());
        assertThat(now.email()).isEqualTo(known.email());
        assertThat(now.contact().city()).isEqualTo("Bonn");
        assertThat(now.contact().phoneNumber()).isEqualTo("+49 1");
        assertThat(clientCount()).isEqualTo(1);
    }

    @Test
    void makesADeactivatedClientActiveAgain() {
        Client client = studio.client(studio.book("carl@example.org", "2026-03-10", "14:30"));
        studio.desk.clients().deactivate(client.id());

        studio.book("carl@example.org", "2026-03-11", "14:30");

        assertThat(studio.desk.clients().get(client.id()).status()).isEqualTo(ClientStatus.ACTIVE);
    }

    @Test
    void refusesABlockedClientWithoutSayingWhy() {
        Client client = studio.client(studio.book("carl@example.org", "2026-03-10", "14:30"));
        studio.desk.clients().block(client.id());

        assertThatExceptionOfType(BookingRefusedException.class)
                .isThrownBy(() -> studio.book("carl@example.org", "2026-03-11", "14:30"))
                .withMessageNotContaining("block");
        assertThat(sessionCount()).isEqualTo(1);
        assertThat(studio.desk.clients().get(client.id()).statistics().totalSessions())
                .isEqualTo(1);
    }

    @Test
    void namesOnlyTheTimesOfWhatIsInTheWay() {
        studio.book("carl@example.org", "2026-03-10", "14:30");

        assertThatExceptionOfType(SlotUnavailableException.class)
                .isThrownBy(() -> studio.book("dora@example.org", "2026-03-10", "15:00"))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(SlotUnavailableException.Reason.OVERLAP);
                    assertThat(refusal.collisions())
                            .containsExactly(TimeSlot.of(Instant.parse("2026-03-10T13:30:00Z"), 60));
                    assertThat(refusal.getMessage()).doesNotContain("carl", "Carl", "Intro");
                });
        assertThat(clientCount()).as("a refused booking makes no client").isEqualTo(1);
    }

    @Test
    void takesSlotsThatTouch() {
        studio.book("carl@example.org", "2026-03-10", "14:30");
        studio.book("dora@example.org", "2026-03-10", "15:30");
        studio.book("emil@example.org", "2026-03-10", "13:30");

        assertThat(sessionCount()).isEqualTo(3);
    }

    @Test
    void takesTheSlotOfACancelledSession() {
        Session first = studio.book("carl@example.org", "2026-03-10", "14:30");
        studio.desk.sessions().cancel(first.id(), null);

        assertThat(studio.book("dora@example.org", "2026-03-10", "14:30").status())
                .isEqualTo(SessionStatus.PENDING);
    }

    @Test
    void refusesAStartThatIsNotInTheFuture() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> studio.book("carl@example.org", "2026-03-02", "13:00"))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .singleElement()
                        .satisfies(violation -> assertThat(violation.code()).isEqualTo("in-past")));
        assertThat(clientCount()).isZero();
    }

    @Test
    void refusesATimeThatTheClocksSkipAndNamesTheGap() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> studio.book("carl@example.org", "2026-03-29", "02:30"))
                .withMessageContaining("2026-03-29T02:00")
                .withMessageContaining("2026-03-29T03:00");
    }

    @Test
    void takesTheEarlierReadingOfATimeThatComesTwiceUnlessAnOffsetIsNamed() {
        Session earlier = studio.book("carl@example.org", "2026-10-25", "02:30");
        BookingConfirmation later = book(studio.booking("dora@example.org", "2026-10-25", "02:30")
                .start(LocalStart.at("2026-10-25", "02:30").withOffset(java.time.ZoneOffset.ofHours(1))));

        assertThat(earlier.schedule().startsAt()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(later.schedule().startsAt()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void refusesUnknownPagesUnapprovedConsultantsAndWhatIsNotSold() {
        BookingRequest request =
                studio.booking("carl@example.org", "2026-03-10", "14:30").build();

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> studio.naksha.booking().book("nobody", request));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> studio.naksha.booking().book("no slug\r\n", request))
                .withMessageNotContaining("\n");
        studio.desk.offerings().deactivate(studio.hour.id());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> studio.naksha.booking().book("jane-doe", request));
        studio.desk.offerings().activate(studio.hour.id());
        studio.naksha.consultants().suspend(studio.jane.id());
        assertThatExceptionOfType(ConsultantNotAvailableException.class)
                .isThrownBy(() -> studio.naksha.booking().book("jane-doe", request));
    }

    @Test
    void wantsAPlatformNamedOnlyWhereTheOfferingHasSeveral() {
        studio.desk
                .offerings()
                .update(
                        studio.hour.id(),
                        OfferingUpdate.builder()
                                .platforms(Set.of(Platform.ZOOM, Platform.TEAMS))
                                .build());

        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> studio.book("carl@example.org", "2026-03-10", "14:30"))
                .withMessageContaining("platform");
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> book(studio.booking("carl@example.org", "2026-03-10", "14:30")
                        .platform(Platform.MEET)))
                .withMessageContaining("platform");
        assertThat(book(studio.booking("carl@example.org", "2026-03-10", "14:30")
                                .platform(Platform.TEAMS))
                        .platform())
                .isEqualTo(Platform.TEAMS);
    }

    @Test
    void listsWhatCanBeBooked() {
        studio.desk.offerings().deactivate(studio.webinar.id());

        assertThat(studio.naksha
                        .booking()
                        .offerings("jane-doe", PageRequest.first(10))
                        .items())
                .extracting(offering -> offering.id())
                .isEqualTo(List.of(studio.hour.id()));
    }

    @Test
    void followsAClientWhoseAddressWasChanged() {
        Client client = studio.client(studio.book("carl@example.org", "2026-03-10", "14:30"));
        studio.desk
                .clients()
                .update(
                        client.id(),
                        ClientUpdate.builder().email("new@example.org").build());

        Session again = studio.book("NEW@example.org", "2026-03-11", "14:30");

        assertThat(again.clientId()).isEqualTo(client.id());
    }
}
