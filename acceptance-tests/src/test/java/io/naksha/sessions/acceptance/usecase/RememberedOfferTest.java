package io.naksha.sessions.acceptance.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.naksha.sessions.acceptance.support.OnEveryStorage;
import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.consultant.ConsultantNotAvailableException;
import io.naksha.sessions.consultant.ConsultantUpdate;
import io.naksha.sessions.offering.OfferingUpdate;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.SlotUnavailableException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was offered when it was last read decides nothing once it has changed. */
class RememberedOfferTest extends OnEveryStorage {
    @BeforeEach
    void remember() {
        studio.book("first@example.org", "2026-03-10", "08:00");
    }

    private Session book() {
        return studio.book("carl@example.org", "2026-03-11", "08:00");
    }

    @Test
    void aNewPriceIsCharged() {
        studio.desk
                .offerings()
                .update(
                        studio.hour.id(),
                        OfferingUpdate.builder().price(Money.of("75", "EUR")).build());
        assertThat(book().payment().price()).isEqualTo(Money.of("75", "EUR"));
    }

    @Test
    void aLongerDurationIsGuarded() {
        studio.book("late@example.org", "2026-03-11", "09:30");
        studio.desk
                .offerings()
                .update(
                        studio.hour.id(),
                        OfferingUpdate.builder().durationMinutes(120).build());
        assertThatExceptionOfType(SlotUnavailableException.class).isThrownBy(this::book);
    }

    @Test
    void anotherBookingPolicyHolds() {
        studio.confirmAutomatically();
        assertThat(book().status()).isEqualTo(SessionStatus.CONFIRMED);
    }

    @Test
    void whatIsOfferedNoLongerCannotBeBookedAndCanBeAgain() {
        studio.desk.offerings().deactivate(studio.hour.id());
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(this::book);
        studio.desk.offerings().activate(studio.hour.id());
        assertThat(book().status()).isEqualTo(SessionStatus.PENDING);
    }

    @Test
    void aSuspendedConsultantCannotBeBooked() {
        studio.naksha.consultants().suspend(studio.jane.id());
        assertThatExceptionOfType(ConsultantNotAvailableException.class).isThrownBy(this::book);
    }

    @Test
    void aPageThatAnotherConsultantTookOverIsTheirs() {
        studio.naksha
                .consultants()
                .update(
                        studio.jane.id(),
                        ConsultantUpdate.builder().slug("jane-moved").build());
        studio.approved("john@example.org", "John", "Doe", "jane-doe");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(this::book);
    }

    @Test
    void aLargerWebinarHasMoreSeats() {
        studio.bookSeat("one@example.org", "2026-03-12", "18:00");
        studio.bookSeat("two@example.org", "2026-03-12", "18:00");
        studio.desk
                .offerings()
                .update(
                        studio.webinar.id(),
                        OfferingUpdate.builder().capacity(3).build());
        assertThat(studio.bookSeat("three@example.org", "2026-03-13", "18:00")
                        .details()
                        .webinarId())
                .as("at another time, under the new capacity")
                .isNotNull();
        studio.bookSeat("four@example.org", "2026-03-13", "18:00");
        studio.bookSeat("five@example.org", "2026-03-13", "18:00");
        assertThatExceptionOfType(SlotUnavailableException.class)
                .isThrownBy(() -> studio.bookSeat("six@example.org", "2026-03-13", "18:00"));
    }

    @Test
    void aRepeatedRequestIsAnsweredThoughNothingIsOfferedAnyMore() {
        BookingRequest request = studio.booking("carl@example.org", "2026-03-11", "08:00")
                .idempotencyKey("k1")
                .build();
        var first = studio.naksha.booking().book("jane-doe", request);
        studio.desk.offerings().deactivate(studio.hour.id());
        studio.clock.advance(Duration.ofDays(30));
        var again = studio.naksha.booking().book("jane-doe", request);
        assertThat(again.sessionId()).isEqualTo(first.sessionId());
        assertThat(again.replayed()).isTrue();
    }
}
