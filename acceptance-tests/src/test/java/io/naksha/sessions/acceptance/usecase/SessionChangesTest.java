package io.naksha.sessions.acceptance.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.naksha.sessions.acceptance.support.OnEveryStorage;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.common.StaleVersionException;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.IllegalTransitionException;
import io.naksha.sessions.session.PaymentConflictException;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Reschedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionClosedException;
import io.naksha.sessions.session.SessionEvent;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.SessionUpdate;
import io.naksha.sessions.session.SlotUnavailableException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionChangesTest extends OnEveryStorage {
    private static final Reschedule TO_NOON = Reschedule.to(LocalStart.at("2026-03-12", "12:00"));

    private Session stored(Session session) {
        return studio.desk.sessions().get(session.id());
    }

    @Test
    void walksFromBookingToCompletion() {
        Session booked = studio.book("carl@example.org", "2026-03-10", "14:30");
        Session confirmed = studio.desk.sessions().confirm(booked.id());
        studio.clock.set("2026-03-10T13:30:00Z");
        Session completed = studio.desk.sessions().complete(booked.id());

        assertThat(confirmed.status()).isEqualTo(SessionStatus.CONFIRMED);
        assertThat(completed).isEqualTo(stored(booked));
        assertThat(completed.status()).isEqualTo(SessionStatus.COMPLETED);
        assertThat(completed.stamp().version()).isEqualTo(3);
        assertThat(completed.stamp().updatedAt()).isEqualTo(studio.clock.instant());
        assertThat(studio.events)
                .extracting(SessionEvent::type)
                .containsExactly(SessionEvent.Type.BOOKED, SessionEvent.Type.CONFIRMED, SessionEvent.Type.COMPLETED);
    }

    @Test
    void askingForWhatHoldsChangesNothing() {
        Session created = studio.create("carl@example.org", "2026-03-10", "14:30");

        assertThat(studio.desk.sessions().confirm(created.id())).isEqualTo(stored(created));
        Session cancelled = studio.desk.sessions().cancel(created.id(), "ill");
        assertThat(studio.desk.sessions().cancel(created.id(), "other reason")).isEqualTo(cancelled);
        assertThat(stored(created).stamp().version()).isEqualTo(2);
        assertThat(studio.events).hasSize(2);
    }

    @Test
    void refusesWhatCannotFollow() {
        Session booked = studio.book("carl@example.org", "2026-03-10", "14:30");

        assertThatExceptionOfType(IllegalTransitionException.class)
                .isThrownBy(() -> studio.desk.sessions().complete(booked.id()))
                .satisfies(refusal -> {
                    assertThat(refusal.from()).isEqualTo(SessionStatus.PENDING);
                    assertThat(refusal.to()).isEqualTo(SessionStatus.COMPLETED);
                    assertThat(refusal.allowed()).isEqualTo(Set.of(SessionStatus.CONFIRMED, SessionStatus.CANCELLED));
                });
        studio.desk.sessions().confirm(booked.id());
        assertThatExceptionOfType(IllegalTransitionException.class)
                .as("it has not started")
                .isThrownBy(() -> studio.desk.sessions().markNoShow(booked.id()));
        assertThat(stored(booked).status()).isEqualTo(SessionStatus.CONFIRMED);
    }

    @Test
    void keepsWhoCancelledAndWhy() {
        Session booked = studio.book("carl@example.org", "2026-03-10", "14:30");

        studio.desk.sessions().cancel(booked.id(), Cancellation.Party.CLIENT, " ill ");

        assertThat(stored(booked).cancellation())
                .isEqualTo(new Cancellation(Cancellation.Party.CLIENT, "ill", studio.clock.instant()));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> studio.desk.sessions().cancel(booked.id(), "x".repeat(1_001)));
    }

    @Test
    void movesASessionAndFreesItsTime() {
        Session booked = studio.book("carl@example.org", "2026-03-10", "14:30");

        Session moved = studio.desk.sessions().reschedule(booked.id(), TO_NOON.lasting(30));

        assertThat(moved).isEqualTo(stored(booked));
        assertThat(moved.schedule().startsAt()).isEqualTo(Instant.parse("2026-03-12T11:00:00Z"));
        assertThat(moved.schedule().durationMinutes()).isEqualTo(30);
        assertThat(studio.book("dora@example.org", "2026-03-10", "14:30").id()).isNotNull();
    }

    @Test
    void movesASessionIntoItsOwnTimeButNotIntoAnothers() {
        Session booked = studio.book("carl@example.org", "2026-03-12", "11:30");
        studio.book("dora@example.org", "2026-03-12", "13:00");

        studio.desk.sessions().reschedule(booked.id(), TO_NOON);
        assertThatExceptionOfType(SlotUnavailableException.class)
                .isThrownBy(() -> studio.desk.sessions().reschedule(booked.id(), TO_NOON.lasting(61)));
        Session overridden = studio.desk
                .sessions()
                .reschedule(booked.id(), TO_NOON.lasting(61).overriding());

        assertThat(overridden.schedule().durationMinutes()).isEqualTo(61);
        assertThat(stored(booked)).isEqualTo(overridden);
    }

    @Test
    void reschedulingToTheSameTimeChangesNothing() {
        Session booked = studio.book("carl@example.org", "2026-03-12", "12:00");

        assertThat(studio.desk.sessions().reschedule(booked.id(), TO_NOON)).isEqualTo(booked);
    }

    @Test
    void changesOnlyWhatIsNamedAndClearsWhatIsNull() {
        Session created = studio.create("carl@example.org", "2026-03-10", "14:30");
        studio.desk
                .sessions()
                .update(
                        created.id(),
                        SessionUpdate.builder()
                                .notes("n")
                                .consultantNotes("c")
                                .paymentMethod("card")
                                .build());
        Session updated = studio.desk
                .sessions()
                .update(
                        created.id(),
                        SessionUpdate.builder()
                                .title("T")
                                .platform(Platform.MEET)
                                .price(Money.of("20", "EUR"))
                                .notes(null)
                                .build());

        assertThat(updated).isEqualTo(stored(created));
        assertThat(updated.details().title()).isEqualTo("T");
        assertThat(updated.details().platform()).isEqualTo(Platform.MEET);
        assertThat(updated.payment().status()).isEqualTo(PaymentStatus.PENDING);
        assertThat(updated.payment().method()).isEqualTo("card");
        assertThat(updated.notes().notes()).isNull();
        assertThat(updated.notes().consultantNotes()).isEqualTo("c");
        assertThat(updated.stamp().version()).as("one version a command").isEqualTo(3);
    }

    @Test
    void refusesAnEditThatWasBasedOnAnOldVersion() {
        Session booked = studio.book("carl@example.org", "2026-03-10", "14:30");
        studio.desk.sessions().confirm(booked.id());

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> studio.desk
                        .sessions()
                        .update(
                                booked.id(),
                                SessionUpdate.builder()
                                        .title("T")
                                        .expectedVersion(1L)
                                        .build()))
                .satisfies(stale -> assertThat(stale.actual()).isEqualTo(2));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> studio.desk.sessions().reschedule(booked.id(), TO_NOON.ifVersion(1)));
        assertThat(studio.desk
                        .sessions()
                        .reschedule(booked.id(), TO_NOON.ifVersion(2))
                        .stamp()
                        .version())
                .isEqualTo(3);
    }

    @Test
    void inAFinalStateOnlyNotesAndPaymentChange() {
        Session created = studio.create("carl@example.org", "2026-03-10", "14:30");
        studio.desk.sessions().cancel(created.id(), null);

        assertThatExceptionOfType(SessionClosedException.class)
                .isThrownBy(() -> studio.desk
                        .sessions()
                        .update(created.id(), SessionUpdate.builder().title("T").build()));
        assertThatExceptionOfType(SessionClosedException.class)
                .isThrownBy(() -> studio.desk.sessions().reschedule(created.id(), TO_NOON));
        assertThat(studio.desk
                        .sessions()
                        .update(
                                created.id(),
                                SessionUpdate.builder()
                                        .notes("n")
                                        .price(Money.of("5", "EUR"))
                                        .build())
                        .payment()
                        .price())
                .isEqualTo(Money.of("5", "EUR"));
    }

    @Test
    void freezesThePriceOncePaid() {
        Session booked = studio.book("carl@example.org", "2026-03-10", "14:30");
        studio.desk.sessions().setPaymentStatus(booked.id(), PaymentStatus.PAID);

        assertThatExceptionOfType(PaymentConflictException.class)
                .isThrownBy(() -> studio.desk
                        .sessions()
                        .update(
                                booked.id(),
                                SessionUpdate.builder()
                                        .price(Money.of("1", "EUR"))
                                        .build()));
    }

    @Test
    void refusesIdsThatAreUnknown() {
        SessionId unknown = new SessionId(new UUID(1, 2));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> studio.desk.sessions().get(unknown));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> studio.desk.sessions().confirm(unknown));
    }
}
