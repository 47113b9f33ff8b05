package io.naksha.sessions.acceptance.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.acceptance.support.StorageKind;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxPlan;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.outbox.SessionChange;
import io.naksha.sessions.outbox.Target;
import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.spi.DeliveryException;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A webinar has one room, which its agreed seats show. */
@ParameterizedClass(name = "{0}")
@EnumSource(StorageKind.class)
class WebinarRoomTest {
    private final Stage stage;
    private final Webinar webinar;

    WebinarRoomTest(StorageKind kind) {
        stage = new Stage(kind);
        webinar = People.webinar(stage.jane, stage.clock.instant());
    }

    @BeforeEach
    void insert() {
        stage.storage.inTransaction(unit -> {
            unit.consultants().lock(stage.jane.id());
            unit.webinars().insert(webinar);
            return null;
        });
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Session seat(SessionStatus status) {
        return seats(1, status).get(0);
    }

    private List<Session> seats(int count, SessionStatus status) {
        Webinar current = current();
        List<SessionChange> made = IntStream.range(0, count)
                .mapToObj(i -> People.seat(stage.carl, current, status, stage.clock.instant()))
                .map(seat -> SessionChange.made(seat, current))
                .toList();
        OutboxPlan plan = stage.planner.plan(made, stage.clock.instant(), null);
        stage.storage.inTransaction(unit -> {
            unit.consultants().lock(stage.jane.id());
            plan.sessions().forEach(unit.sessions()::insert);
            unit.outbox().append(plan.entries());
            return null;
        });
        return plan.sessions();
    }

    private Webinar current() {
        return stage.storage
                .readOnly(unit -> unit.webinars().find(stage.jane.id(), webinar.id()))
                .orElseThrow();
    }

    private void changeAll(Webinar next, List<Session> seats, UnaryOperator<Session> command) {
        List<SessionChange> changes = seats.stream()
                .map(stage::now)
                .map(seat -> SessionChange.of(seat, command.apply(seat), next))
                .toList();
        OutboxPlan plan = stage.planner.planWebinar(next, changes, stage.clock.instant(), null);
        stage.storage.inTransaction(unit -> {
            unit.consultants().lock(stage.jane.id());
            unit.webinars().update(next);
            unit.sessions().update(plan.sessions());
            unit.outbox().append(plan.entries());
            return null;
        });
    }

    @Test
    void everySeatShowsTheOneRoom() {
        List<Session> seats = seats(205, SessionStatus.CONFIRMED); // more than one page
        stage.dispatcher.dispatchDue();

        assertThat(stage.rooms.created()).hasSize(1);
        String link = current().room().link();
        assertThat(seats)
                .allSatisfy(seat -> assertThat(stage.now(seat).meetingLink()).isEqualTo(link));
        assertThat(stage.toCarl()).isNotEmpty().allMatch(mail -> mail.text().contains(link));
        assertThat(current().stamp()).isEqualTo(webinar.stamp());
    }

    @Test
    void aRoomThatNobodyHeardOfGoesWithTheOnlySeat() {
        stage.links.after.then(() -> {
            throw DeliveryException.outcomeUnknown("no answer", null);
        });
        Session seat = seat(SessionStatus.CONFIRMED);
        stage.settle();
        assertThat(stage.rooms.open()).hasSize(1);
        Cancellation how = new Cancellation(Cancellation.Party.CLIENT, null, stage.clock.instant());
        changeAll(current(), List.of(seat), now -> now.cancelled(how, stage.clock.instant()));

        stage.settleAfter(Duration.ofHours(1));

        assertThat(stage.rooms.open()).isEmpty();
    }

    @Test
    void aLaterSeatNeedsNoRoomOfItsOwn() {
        seat(SessionStatus.CONFIRMED);
        stage.settle();
        Session later = seat(SessionStatus.CONFIRMED);
        stage.settle();

        assertThat(stage.rooms.created()).hasSize(1);
        assertThat(stage.now(later).meetingLink()).isEqualTo(current().room().link());
    }

    @Test
    void twoSeatsAtOnceAskForOneRoom() {
        seat(SessionStatus.CONFIRMED);
        seat(SessionStatus.CONFIRMED);
        stage.settle();

        assertThat(stage.links.requests).hasSize(1);
        assertThat(stage.entries(Target.of(webinar.id())))
                .hasSize(2)
                .allMatch(entry -> entry.delivery().state() == OutboxState.DONE);
    }

    @Test
    void aSeatThatWaitsShowsNoRoom() {
        Session waiting = seat(SessionStatus.PENDING);
        seat(SessionStatus.CONFIRMED);
        stage.settle();

        assertThat(stage.now(waiting).meetingLink()).isNull();
    }

    @Test
    void movingItMovesTheRoomOnceForAll() {
        List<Session> seats = seats(3, SessionStatus.CONFIRMED);
        stage.settle();
        changeAll(
                current().moved(People.at(11), stage.clock.instant()),
                seats,
                seat -> seat.moved(People.at(11), seat.details(), stage.clock.instant()));
        stage.settle();

        assertThat(stage.rooms.moved()).hasSize(1);
        assertThat(seats)
                .allSatisfy(seat -> assertThat(stage.now(seat).meeting().room())
                        .isEqualTo(current().room()));
        assertThat(stage.effectsToCarl()).filteredOn("SESSION_CHANGED"::equals).hasSize(3);
    }

    @Test
    void cancellingItTakesTheRoomAway() {
        List<Session> seats = seats(2, SessionStatus.CONFIRMED);
        stage.settle();
        Cancellation how = new Cancellation(Cancellation.Party.CONSULTANT, null, stage.clock.instant());
        changeAll(
                current().cancelled(stage.clock.instant()), seats, seat -> seat.cancelled(how, stage.clock.instant()));
        stage.settle();

        assertThat(stage.rooms.open()).isEmpty();
        assertThat(current().room()).isNull();
        assertThat(stage.effectsToCarl())
                .filteredOn("SESSION_CANCELLED"::equals)
                .hasSize(2);
    }

    @Test
    void whereNobodyIsComingAnyMoreNoRoomIsMade() {
        Session seat = seat(SessionStatus.CONFIRMED);
        Session before = stage.now(seat);
        Cancellation how = new Cancellation(Cancellation.Party.CLIENT, null, stage.clock.instant());
        stage.storage.inTransaction(unit -> {
            unit.consultants().lock(stage.jane.id());
            unit.sessions().update(List.of(before.cancelled(how, stage.clock.instant())));
            return null;
        });
        stage.settle();

        assertThat(stage.rooms.created()).isEmpty();
        assertThat(stage.entries(Target.of(webinar.id())))
                .extracting(entry -> entry.delivery().state())
                .containsExactly(OutboxState.SUPERSEDED);
    }

    @Test
    void eachSeatThatWasWrittenToWithoutTheLinkGetsItOnce() {
        stage.rooms.failNext(1, DeliveryException.retryAfter(Duration.ofHours(1), "down"));
        List<Session> seats = seats(2, SessionStatus.CONFIRMED);
        stage.settle();
        stage.settleAfter(Stage.GRACE);
        assertThat(stage.effectsToCarl()).containsExactly("SESSION_CONFIRMED", "SESSION_CONFIRMED");

        stage.settleAfter(Duration.ofHours(1));

        assertThat(stage.effectsToCarl())
                .containsExactly("SESSION_CONFIRMED", "SESSION_CONFIRMED", "LINK_READY", "LINK_READY");
        assertThat(seats).allSatisfy(seat -> {
            assertThat(stage.state(seat, Effect.LINK_READY)).isEqualTo(OutboxState.DONE);
            assertThat(stage.now(seat).meeting().linkOwed()).isFalse();
        });
    }
}
