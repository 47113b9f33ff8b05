package io.naksha.sessions.acceptance.usecase;

import static io.naksha.sessions.acceptance.support.Studio.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.naksha.sessions.acceptance.support.OnEveryStorage;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.Reschedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.SlotUnavailableException;
import io.naksha.sessions.session.SlotUnavailableException.Reason;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.session.WebinarClosedException;
import io.naksha.sessions.session.WebinarId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class WebinarsTest extends OnEveryStorage {
    private static void assertRefused(Reason reason, ThrowingCallable booking) {
        assertThatExceptionOfType(SlotUnavailableException.class)
                .isThrownBy(booking)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private Session stored(Session session) {
        return studio.desk.sessions().get(session.id());
    }

    private WebinarId webinarOf(Session seat) {
        return stored(seat).details().webinarId();
    }

    private List<Webinar> webinars() {
        return studio.desk
                .webinars()
                .list(InstantRange.EVER, PageRequest.first(50))
                .items();
    }

    @Test
    void theFirstBookingMakesItAndLaterOnesJoinWhileSeatsRemain() {
        Session first = studio.bookSeat("carl@example.org", "2026-03-10", "18:00");
        Session second = studio.bookSeat("dora@example.org", "2026-03-10", "18:00");

        assertThat(webinarOf(first)).isNotNull().isEqualTo(webinarOf(second));
        assertThat(webinars()).singleElement().satisfies(webinar -> {
            assertThat(webinar.capacity()).isEqualTo(2);
            assertThat(webinar.schedule()).isEqualTo(first.schedule());
        });
        assertRefused(Reason.WEBINAR_FULL, () -> studio.bookSeat("emil@example.org", "2026-03-10", "18:00"));
    }

    @Test
    void aClientHasOneActiveSeatAndACancelledOneCanBeTakenAgain() {
        Session first = studio.bookSeat("carl@example.org", "2026-03-10", "18:00");

        assertRefused(Reason.ALREADY_SEATED, () -> studio.bookSeat("CARL@example.org", "2026-03-10", "18:00"));
        studio.desk.sessions().cancel(first.id(), null);
        assertThat(webinarOf(studio.bookSeat("carl@example.org", "2026-03-10", "18:00")))
                .isEqualTo(webinarOf(first));
    }

    @Test
    void blocksItsTimeForOthersAndIsBlockedByThem() {
        studio.bookSeat("carl@example.org", "2026-03-10", "18:00");
        studio.book("dora@example.org", "2026-03-11", "18:00");

        assertRefused(Reason.OVERLAP, () -> studio.book("dora@example.org", "2026-03-10", "19:00"));
        assertRefused(Reason.OVERLAP, () -> studio.bookSeat("carl@example.org", "2026-03-11", "17:00"));
        assertThat(webinars()).as("a refused seat leaves no webinar").hasSize(1);
    }

    @Test
    void anEmptiedWebinarDoesNotComeBackOverWhatTookItsTime() {
        Session seat = studio.bookSeat("carl@example.org", "2026-03-10", "18:00");
        studio.desk.sessions().cancel(seat.id(), null);
        studio.book("dora@example.org", "2026-03-10", "18:00");

        assertRefused(Reason.OVERLAP, () -> studio.bookSeat("carl@example.org", "2026-03-10", "18:00"));
    }

    @Test
    void movesWithAllItsSeats() {
        Session first = studio.bookSeat("carl@example.org", "2026-03-10", "18:00");
        Session second = studio.bookSeat("dora@example.org", "2026-03-10", "18:00");
        Reschedule later = Reschedule.to(LocalStart.at("2026-03-10", "18:30"));

        Webinar moved = studio.desk.webinars().reschedule(webinarOf(first), later);

        assertThat(stored(first).schedule()).isEqualTo(moved.schedule());
        assertThat(stored(second).schedule()).isEqualTo(moved.schedule());
        assertThat(studio.desk.webinars().get(moved.id())).isEqualTo(moved);
    }

    @Test
    void doesNotMoveOntoAnotherSession() {
        Session seat = studio.bookSeat("carl@example.org", "2026-03-10", "18:00");
        studio.book("dora@example.org", "2026-03-11", "18:00");
        Reschedule taken = Reschedule.to(LocalStart.at("2026-03-11", "17:00"));

        assertRefused(Reason.OVERLAP, () -> studio.desk.webinars().reschedule(webinarOf(seat), taken));
        assertThat(stored(seat).schedule()).isEqualTo(seat.schedule());
    }

    @Test
    void isCalledOffWithAllItsActiveSeats() {
        Session first = studio.bookSeat("carl@example.org", "2026-03-10", "18:00");
        Session second = studio.bookSeat("dora@example.org", "2026-03-10", "18:00");
        studio.desk.sessions().cancel(second.id(), "own reason");

        Webinar cancelled = studio.desk.webinars().cancel(webinarOf(first), "too few");

        assertThat(cancelled.status()).isEqualTo(Webinar.Status.CANCELLED);
        assertThat(stored(first).status()).isEqualTo(SessionStatus.CANCELLED);
        assertThat(stored(first).cancellation().reason()).isEqualTo("too few");
        assertThat(stored(second).cancellation().reason()).isEqualTo("own reason");
        assertThatExceptionOfType(WebinarClosedException.class)
                .isThrownBy(() -> studio.desk
                        .webinars()
                        .reschedule(cancelled.id(), Reschedule.to(LocalStart.at("2026-03-12", "18:00"))));
        assertThat(webinarOf(studio.bookSeat("emil@example.org", "2026-03-10", "18:00")))
                .as("a new webinar")
                .isNotEqualTo(cancelled.id());
    }

    @Test
    void movingOneSeatTakesItToTheWebinarAtThatTime() {
        Session staying = studio.bookSeat("carl@example.org", "2026-03-10", "18:00");
        Session moving = studio.bookSeat("dora@example.org", "2026-03-10", "18:00");
        Reschedule nextWeek = Reschedule.to(LocalStart.at("2026-03-17", "18:00"));

        Session moved = studio.desk.sessions().reschedule(moving.id(), nextWeek);
        studio.desk.sessions().reschedule(staying.id(), nextWeek);

        assertThat(moved.schedule().date()).isEqualTo("2026-03-17");
        assertThat(webinarOf(moving))
                .isEqualTo(webinarOf(staying))
                .isNotEqualTo(moving.details().webinarId());
        Session third = studio.bookSeat("emil@example.org", "2026-03-10", "18:00");
        assertRefused(Reason.WEBINAR_FULL, () -> studio.desk.sessions().reschedule(third.id(), nextWeek));
    }

    @Test
    void theConsultantMakesOneFreeFormAndFillsItsSeats() {
        Session first = studio.desk
                .sessions()
                .create(NewSession.forNewClient(person("carl@example.org"))
                        .type(SessionType.WEBINAR)
                        .title("Open evening")
                        .start(LocalStart.at("2026-03-10", "18:00"))
                        .build())
                .session();
        Session second = studio.desk
                .sessions()
                .create(NewSession.forNewClient(person("dora@example.org"))
                        .webinarId(first.details().webinarId())
                        .build())
                .session();

        assertThat(second.details().webinarId()).isEqualTo(first.details().webinarId());
        assertThat(second.schedule()).isEqualTo(first.schedule());
        assertThat(second.details().title()).isEqualTo("Open evening");
    }
}
