package io.naksha.sessions.outbox;

import static io.naksha.sessions.effect.Given.NOW;
import static io.naksha.sessions.session.SessionStatus.CONFIRMED;
import static io.naksha.sessions.session.SessionStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.effect.Given;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.Webinar;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A webinar has one room; its seats share it. */
class WebinarPlanTest {
    private static final MeetingRoom ROOM = Given.room(Platform.ZOOM);
    private static final Webinar BARE = Given.webinar();
    private static final Webinar ROOMED = BARE.withRoom(ROOM);
    private static final Session SEAT = Given.seat(CONFIRMED);
    private static final Session WAITING = Given.seat(PENDING);

    private final OutboxPlanner planner =
            new OutboxPlanner(new DeliveryMeans(true, Set.of(Platform.ZOOM)), UUID::randomUUID);

    private static List<OutboxEntry> meetings(OutboxPlan plan) {
        return plan.entries().stream()
                .filter(entry -> entry.effect() == Effect.MEETING)
                .toList();
    }

    @Test
    void theFirstAgreedSeatAsksForTheWebinarsRoom() {
        OutboxPlan plan = planner.plan(SessionChange.made(SEAT, BARE), NOW, null);

        assertThat(meetings(plan)).singleElement().satisfies(entry -> {
            assertThat(entry.target()).isEqualTo(Target.of(Given.WEBINAR));
            assertThat(entry.position()).isEqualTo(BARE.stamp().version());
        });
    }

    @Test
    void laterSeatsShareTheRoom() {
        OutboxPlan plan = planner.plan(SessionChange.made(SEAT, ROOMED), NOW, null);

        assertThat(meetings(plan)).isEmpty();
        assertThat(plan.session().meeting().room()).isEqualTo(ROOM);
    }

    @Test
    void aSeatThatWaitsSeesNoRoomUntilItIsAgreed() {
        Session waiting =
                planner.plan(SessionChange.made(WAITING, ROOMED), NOW, null).session();
        Session agreed = planner.plan(SessionChange.of(waiting, waiting.become(CONFIRMED, NOW), ROOMED), NOW, null)
                .session();

        assertThat(waiting.meeting().room()).isNull();
        assertThat(agreed.meetingLink()).isEqualTo(ROOM.link());
    }

    @Test
    void aSeatThatIsGivenUpLeavesTheRoomToTheOthers() {
        Session seat = SEAT.withMeeting(SEAT.meeting().withRoom(ROOM));
        Session off = seat.cancelled(Given.by(Cancellation.Party.CLIENT), NOW);

        OutboxPlan plan = planner.plan(SessionChange.of(seat, off, ROOMED), NOW, null);

        assertThat(meetings(plan)).isEmpty();
        assertThat(plan.session().meeting().room()).isNull();
    }

    @Test
    void movingTheWebinarAsksForItsRoomOnceWhateverItsSeats() {
        Webinar moved = ROOMED.moved(Given.at(5), NOW);
        SessionChange one = SessionChange.of(SEAT, SEAT.moved(Given.at(5), SEAT.details(), NOW), moved);

        OutboxPlan plan = planner.planWebinar(moved, List.of(one, one), NOW, null);

        assertThat(meetings(plan))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.position()).isEqualTo(moved.stamp().version()));
        assertThat(plan.entries())
                .filteredOn(entry -> entry.effect() == Effect.SESSION_CHANGED)
                .hasSize(2);
    }

    @Test
    void aWebinarWithoutSeatsIsLookedAfterToo() {
        assertThat(meetings(planner.planWebinar(ROOMED.cancelled(NOW), List.of(), NOW, null)))
                .hasSize(1);
        assertThat(meetings(planner.planWebinar(ROOMED, List.of(), NOW, null))).isEmpty();
    }

    @Test
    void aRoomByHandIsNobodysWork() {
        MeetingRoom byHand = MeetingRoom.byHand(Platform.ZOOM, "https://own.example", Given.schedule());
        Webinar own = BARE.withRoom(byHand).moved(Given.at(5), NOW);

        assertThat(planner.planWebinar(own, List.of(), NOW, null).entries()).isEmpty();
    }

    @Test
    void aSeatWithoutItsWebinarIsRefused() {
        assertThatThrownBy(() -> SessionChange.made(SEAT, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SessionChange.made(Given.session(Session.Origin.MANUAL, CONFIRMED), BARE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
