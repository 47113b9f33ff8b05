package io.naksha.sessions.acceptance.usecase;

import static io.naksha.sessions.acceptance.support.Studio.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.naksha.sessions.acceptance.support.OnEveryStorage;
import io.naksha.sessions.booking.BookingConfirmation;
import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.common.StaleVersionException;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.offering.OfferingUpdate;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.Reschedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SlotUnavailableException;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.session.WebinarId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Seats where webinars meet: races for the last one, moves between webinars, overridden times. */
class WebinarSeatsTest extends OnEveryStorage {
    private static final String TEN = "2026-03-10";
    private static final Reschedule TO_SIX = Reschedule.to(LocalStart.at(TEN, "18:00"));

    private WebinarId webinarOf(Session seat) {
        return seat.details().webinarId();
    }

    private List<Webinar> scheduled() {
        return studio.desk.webinars().list(InstantRange.EVER, PageRequest.first(50)).items().stream()
                .filter(Webinar::isScheduled)
                .toList();
    }

    @Test
    void theLastSeatIsSoldOnceHoweverManyWantIt() throws Exception {
        studio.bookSeat("first@example.org", TEN, "18:00");
        List<Callable<Boolean>> racers = new ArrayList<>();
        for (int number = 0; number < 16; number++) {
            String email = "racer" + number + "@example.org";
            racers.add(() -> {
                try {
                    studio.bookSeat(email, TEN, "18:00");
                    return true;
                } catch (SlotUnavailableException full) {
                    return false;
                }
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(16);
        int sold = 0;
        for (Future<Boolean> racer : threads.invokeAll(racers)) {
            sold += racer.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(sold).isEqualTo(1);
        assertThat(studio.desk
                        .sessions()
                        .list(SessionFilter.ALL, PageRequest.first(50).withTotal())
                        .total())
                .isEqualTo(2);
    }

    @Test
    void aRepeatedRequestForTheLastSeatIsReplayedHoweverManyComeAtOnce() throws Exception {
        studio.bookSeat("first@example.org", TEN, "18:00");
        BookingRequest request = studio.booking("carl@example.org", TEN, "18:00")
                .offeringId(studio.webinar.id())
                .idempotencyKey("k")
                .build();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<BookingConfirmation>> repeats = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            repeats.add(() -> studio.naksha.booking().book("jane-doe", request));
        }
        List<BookingConfirmation> answers = new ArrayList<>();
        for (Future<BookingConfirmation> answer : threads.invokeAll(repeats)) {
            answers.add(answer.get());
        }
        threads.shutdown();

        assertThat(answers)
                .extracting(BookingConfirmation::sessionId)
                .containsOnly(answers.get(0).sessionId());
        assertThat(answers).filteredOn(answer -> !answer.replayed()).hasSize(1);
    }

    @Test
    void aSeatThatMovesTakesThePlatformOfTheWebinarItGoesTo() {
        studio.desk
                .offerings()
                .update(
                        studio.webinar.id(),
                        OfferingUpdate.builder()
                                .platforms(Set.of(Platform.ZOOM, Platform.MEET))
                                .build());
        BookingRequest onZoom = studio.booking("carl@example.org", "2026-03-17", "18:00")
                .offeringId(studio.webinar.id())
                .platform(Platform.ZOOM)
                .build();
        BookingRequest onMeet = studio.booking("dora@example.org", TEN, "18:00")
                .offeringId(studio.webinar.id())
                .platform(Platform.MEET)
                .build();
        var moving = studio.naksha.booking().book("jane-doe", onZoom).sessionId();
        studio.naksha.booking().book("jane-doe", onMeet);

        assertThat(studio.desk.sessions().reschedule(moving, TO_SIX).details().platform())
                .isEqualTo(Platform.MEET);
    }

    @Test
    void aPublicSeatInAnOverriddenWebinarStillBlocksItsTime() {
        Session first = studio.bookSeat("carl@example.org", TEN, "18:00");
        studio.desk
                .webinars()
                .reschedule(
                        webinarOf(first),
                        Reschedule.to(LocalStart.at(TEN, "19:00")).overriding());
        studio.bookSeat("dora@example.org", TEN, "19:00");

        assertThatExceptionOfType(SlotUnavailableException.class)
                .isThrownBy(() -> studio.book("emil@example.org", TEN, "19:00"));
    }

    @Test
    void aWebinarReplacesAnEmptyOneOfItsOfferingAndIsRefusedByOneThatIsAttended() {
        Session left = studio.bookSeat("carl@example.org", TEN, "18:00");
        studio.desk.sessions().cancel(left.id(), null);
        Session moving = studio.bookSeat("dora@example.org", TEN, "12:00");
        studio.desk.webinars().reschedule(webinarOf(moving), TO_SIX);

        assertThat(scheduled()).extracting(Webinar::id).containsExactly(webinarOf(moving));
        assertThat(webinarOf(studio.bookSeat("emil@example.org", TEN, "18:00"))).isEqualTo(webinarOf(moving));

        Session another = studio.bookSeat("fred@example.org", TEN, "12:00");
        assertThatExceptionOfType(SlotUnavailableException.class)
                .isThrownBy(() -> studio.desk.webinars().reschedule(webinarOf(another), TO_SIX.overriding()));
    }

    @Test
    void aWebinarIsEditedAtItsVersionAndCalledOffOnce() {
        Session seat = studio.bookSeat("carl@example.org", TEN, "12:00");
        Webinar moved = studio.desk.webinars().reschedule(webinarOf(seat), TO_SIX.ifVersion(1));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> studio.desk
                        .webinars()
                        .reschedule(moved.id(), TO_SIX.lasting(30).ifVersion(1)));
        Webinar off = studio.desk.webinars().cancel(moved.id(), null);
        assertThat(studio.desk.webinars().cancel(moved.id(), "again")).isEqualTo(off);
    }

    @Test
    void aSeatHasTheLengthOfItsWebinarAtTheSameStartToo() {
        Session seat = studio.bookSeat("carl@example.org", TEN, "12:00");
        Reschedule shorter = Reschedule.to(LocalStart.at(TEN, "12:00")).lasting(30);

        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> studio.desk.sessions().reschedule(seat.id(), shorter))
                .satisfies(refusal ->
                        assertThat(refusal.violations().get(0).code()).isEqualTo("webinar-seat"));
    }

    @Test
    void aFreeFormWebinarNamesNoClientAndASeatBringsNoTimeOfItsOwn() {
        Session first = studio.desk
                .sessions()
                .create(NewSession.forNewClient(person("carl@example.org"))
                        .type(SessionType.WEBINAR)
                        .start(LocalStart.at(TEN, "18:00"))
                        .build())
                .session();
        Webinar webinar = studio.desk.webinars().get(webinarOf(first));

        assertThat(webinar.title()).isEqualTo("Webinar with Jane Doe");
        assertThat(webinar).hasToString("Webinar[" + webinar.id() + "]");
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> studio.desk
                        .sessions()
                        .create(NewSession.forNewClient(person("dora@example.org"))
                                .webinarId(webinar.id())
                                .durationMinutes(5)
                                .build()));
    }
}
