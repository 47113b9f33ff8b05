package io.naksha.sessions.outbox;

import static io.naksha.sessions.effect.Given.NOW;
import static io.naksha.sessions.outbox.Effect.BOOKING_RECEIVED;
import static io.naksha.sessions.outbox.Effect.CANCELLED_BY_CLIENT;
import static io.naksha.sessions.outbox.Effect.INVITATION;
import static io.naksha.sessions.outbox.Effect.INVITATION_CANCELLED;
import static io.naksha.sessions.outbox.Effect.LINK_READY;
import static io.naksha.sessions.outbox.Effect.MEETING;
import static io.naksha.sessions.outbox.Effect.NEW_BOOKING;
import static io.naksha.sessions.outbox.Effect.SESSION_CANCELLED;
import static io.naksha.sessions.outbox.Effect.SESSION_CHANGED;
import static io.naksha.sessions.outbox.Effect.SESSION_CONFIRMED;
import static io.naksha.sessions.session.Session.Origin.MANUAL;
import static io.naksha.sessions.session.Session.Origin.PUBLIC_BOOKING;
import static io.naksha.sessions.session.SessionStatus.COMPLETED;
import static io.naksha.sessions.session.SessionStatus.CONFIRMED;
import static io.naksha.sessions.session.SessionStatus.NO_SHOW;
import static io.naksha.sessions.session.SessionStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.naksha.sessions.effect.Given;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.Invitation;
import io.naksha.sessions.session.Meeting;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.session.Notes;
import io.naksha.sessions.session.OverlapPolicy;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Schedule;
import io.naksha.sessions.session.Session;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of effects, row by row; then what each column depends on. */
class OutboxPlannerTest {
    static final DeliveryMeans ALL = new DeliveryMeans(true, Set.of(Platform.ZOOM, Platform.MEET));
    private static final Instant AFTER_THE_SESSION = Instant.parse("2026-03-03T00:00:00Z");
    static final Session BOOKED = Given.session(PUBLIC_BOOKING, PENDING);
    private static final Session AGREED = invited(Given.session(PUBLIC_BOOKING, CONFIRMED));

    static OutboxPlan plan(DeliveryMeans means, Session before, Session after, Instant now) {
        OutboxPlanner planner = new OutboxPlanner(means, UUID::randomUUID);
        return planner.plan(new SessionChange(before, after, null), now, null);
    }

    private static List<Effect> effects(OutboxPlan plan) {
        return plan.entries().stream().map(OutboxEntry::effect).toList();
    }

    private static Session invited(Session session) {
        return session.withMeeting(session.meeting().invited(session.id()));
    }

    static Session moved(Session session) {
        return session.moved(Given.at(5), session.details(), NOW);
    }

    private static Session onMeet(Session session) {
        return session.about(session.details().with("Intro", Platform.MEET), NOW);
    }

    static Session cancelled(Session session, Cancellation.Party by) {
        return session.cancelled(Given.by(by), NOW);
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("booked, PENDING", null, BOOKED, List.of(BOOKING_RECEIVED, NEW_BOOKING), null),
                arguments(
                        "booked, auto-confirmed",
                        null,
                        Given.session(PUBLIC_BOOKING, CONFIRMED),
                        List.of(MEETING, SESSION_CONFIRMED, NEW_BOOKING),
                        0),
                arguments(
                        "created CONFIRMED",
                        null,
                        Given.session(MANUAL, CONFIRMED),
                        List.of(MEETING, SESSION_CONFIRMED, INVITATION),
                        0),
                arguments("created PENDING", null, Given.session(MANUAL, PENDING), List.of(BOOKING_RECEIVED), null),
                arguments("created COMPLETED", null, Given.session(MANUAL, COMPLETED), List.of(), null),
                arguments(
                        "confirmed",
                        BOOKED,
                        BOOKED.become(CONFIRMED, NOW),
                        List.of(MEETING, SESSION_CONFIRMED, INVITATION),
                        0),
                arguments(
                        "confirmed and moved",
                        BOOKED,
                        moved(BOOKED).become(CONFIRMED, NOW),
                        List.of(MEETING, SESSION_CONFIRMED, INVITATION),
                        0),
                arguments(
                        "moved while CONFIRMED",
                        AGREED,
                        moved(AGREED),
                        List.of(MEETING, SESSION_CHANGED, INVITATION),
                        1),
                arguments(
                        "another platform while CONFIRMED",
                        AGREED,
                        onMeet(AGREED),
                        List.of(MEETING, SESSION_CHANGED, INVITATION),
                        1),
                arguments("moved while PENDING", BOOKED, moved(BOOKED), List.of(SESSION_CHANGED), null),
                arguments("another platform while PENDING", BOOKED, onMeet(BOOKED), List.of(), null),
                arguments(
                        "cancelled by the client",
                        AGREED,
                        cancelled(AGREED, Cancellation.Party.CLIENT),
                        List.of(MEETING, SESSION_CANCELLED, CANCELLED_BY_CLIENT),
                        1),
                arguments(
                        "cancelled by the consultant",
                        AGREED,
                        cancelled(AGREED, Cancellation.Party.CONSULTANT),
                        List.of(MEETING, SESSION_CANCELLED, INVITATION_CANCELLED),
                        1),
                arguments(
                        "cancelled by the client while PENDING",
                        BOOKED,
                        cancelled(BOOKED, Cancellation.Party.CLIENT),
                        List.of(SESSION_CANCELLED, CANCELLED_BY_CLIENT),
                        null),
                arguments(
                        "cancelled by the consultant while PENDING",
                        BOOKED,
                        cancelled(BOOKED, Cancellation.Party.CONSULTANT),
                        List.of(SESSION_CANCELLED),
                        null),
                arguments("completed", AGREED, AGREED.become(COMPLETED, AFTER_THE_SESSION), List.of(), 0),
                arguments("no-show", AGREED, AGREED.become(NO_SHOW, AFTER_THE_SESSION), List.of(), 0),
                arguments(
                        "paid",
                        AGREED,
                        AGREED.paid(AGREED.payment().become(PaymentStatus.PAID, NOW), NOW),
                        List.of(),
                        0),
                arguments("other notes", AGREED, AGREED.noted(Notes.NONE, NOW), List.of(), 0),
                arguments(
                        "another title",
                        AGREED,
                        AGREED.about(AGREED.details().with("Other", Platform.ZOOM), NOW),
                        List.of(),
                        0),
                arguments("nothing changed", AGREED, AGREED, List.of(), 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void followsTheTable(String row, Session before, Session after, List<Effect> expected, Integer sequence) {
        OutboxPlan plan = plan(ALL, before, after, NOW);

        assertThat(effects(plan)).containsExactlyElementsOf(expected);
        Invitation invitation = plan.session().meeting().invitation();
        assertThat(invitation == null ? null : (Integer) invitation.sequence()).isEqualTo(sequence);
        assertThat(plan.session().stamp()).isEqualTo(after.stamp());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void withoutMailerOnlyRoomsArePlanned(String row, Session before, Session after, List<Effect> expected) {
        OutboxPlan plan = plan(new DeliveryMeans(false, ALL.platforms()), before, after, NOW);

        assertThat(effects(plan)).isEqualTo(expected.contains(MEETING) ? List.of(MEETING) : List.of());
        assertThat(plan.session()).isEqualTo(after);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void withoutProviderOnlyMailsArePlanned(String row, Session before, Session after, List<Effect> expected) {
        OutboxPlan plan = plan(new DeliveryMeans(true, Set.of()), before, after, NOW);

        assertThat(effects(plan))
                .isEqualTo(expected.stream().filter(effect -> effect != MEETING).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void withoutAnythingNothingIsPlanned(String row, Session before, Session after) {
        OutboxPlan plan = plan(DeliveryMeans.NONE, before, after, NOW);

        assertThat(plan.entries()).isEmpty();
        assertThat(plan.session()).isEqualTo(after);
    }

    @Test
    void creatingOrConfirmingWhatIsOverIsBookkeeping() {
        assertThat(effects(plan(ALL, null, Given.session(MANUAL, CONFIRMED), AFTER_THE_SESSION)))
                .isEmpty();
        assertThat(effects(plan(ALL, null, Given.session(MANUAL, PENDING), AFTER_THE_SESSION)))
                .isEmpty();
        assertThat(effects(plan(ALL, BOOKED, BOOKED.become(CONFIRMED, NOW), AFTER_THE_SESSION)))
                .isEmpty();
    }

    @Test
    void aSessionThatHasBegunIsNotOver() {
        Instant underway = Given.schedule().startsAt().plusSeconds(60);

        assertThat(effects(plan(ALL, null, Given.session(MANUAL, CONFIRMED), underway)))
                .contains(MEETING, SESSION_CONFIRMED);
    }

    @Test
    void overridingTheOverlapTellsNobody() {
        Schedule own = AGREED.schedule();
        Schedule shared = new Schedule(
                own.date(), own.time(), own.zone(), own.startsAt(), own.durationMinutes(), OverlapPolicy.OVERRIDDEN);

        assertThat(plan(ALL, AGREED, AGREED.moved(shared, AGREED.details(), NOW), NOW)
                        .entries())
                .isEmpty();
    }

    static Stream<Arguments> rooms() {
        MeetingRoom byHand = MeetingRoom.byHand(Platform.ZOOM, "https://own.example/1", Given.schedule());
        UnaryOperator<Session> move = OutboxPlannerTest::moved;
        UnaryOperator<Session> leave = OutboxPlannerTest::onMeet;
        UnaryOperator<Session> cancel = session -> cancelled(session, Cancellation.Party.CLIENT);
        return Stream.of(
                arguments("none, moved", null, move, Set.of(Platform.ZOOM), true),
                arguments("none, moved, no provider", null, move, Set.of(Platform.MEET), false),
                arguments("none, cancelled while one may be in the making", null, cancel, Set.of(Platform.ZOOM), true),
                arguments("a provider's, moved", Given.room(Platform.ZOOM), move, Set.of(Platform.ZOOM), true),
                arguments("a provider's, left", Given.room(Platform.ZOOM), leave, Set.of(Platform.ZOOM), true),
                arguments("a provider's, cancelled", Given.room(Platform.ZOOM), cancel, Set.of(Platform.ZOOM), true),
                arguments("a provider's, gone", Given.room(Platform.ZOOM), cancel, Set.of(Platform.TEAMS), false),
                arguments("by hand, moved", byHand, move, Set.of(Platform.ZOOM), false),
                arguments("by hand, cancelled", byHand, cancel, Set.of(Platform.ZOOM), false),
                arguments("by hand, left for a provider's", byHand, leave, Set.of(Platform.MEET), true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rooms")
    void roomsArePlannedWhereAProviderHasWork(
            String row, MeetingRoom room, UnaryOperator<Session> change, Set<Platform> platforms, boolean planned) {
        Session before = AGREED.withMeeting(AGREED.meeting().withRoom(room));

        List<Effect> effects = effects(plan(new DeliveryMeans(true, platforms), before, change.apply(before), NOW));

        assertThat(effects.contains(MEETING)).isEqualTo(planned);
    }

    @Test
    void aLinkGivenByHandIsSentAndPaysTheDebt() {
        Session owing = AGREED.withMeeting(AGREED.meeting().owing(true));
        MeetingRoom room = MeetingRoom.byHand(Platform.ZOOM, "https://own.example/1", Given.schedule());
        Session after = owing.withMeeting(owing.meeting().withRoom(room)).noted(Notes.NONE, NOW);

        OutboxPlan plan = plan(ALL, owing, after, NOW);

        assertThat(effects(plan)).containsExactly(LINK_READY);
        assertThat(plan.session().meeting())
                .isEqualTo(new Meeting(room, AGREED.meeting().invitation(), false));
    }

    @Test
    void entriesAreDueAtOnceAndHeldWhereTheCallerDispatches() {
        Delivery.Lease lease = new Delivery.Lease(UUID.randomUUID(), NOW.plusSeconds(60));
        Session after = moved(AGREED);

        List<OutboxEntry> entries = new OutboxPlanner(ALL, UUID::randomUUID)
                .plan(SessionChange.of(AGREED, after, null), NOW, lease)
                .entries();

        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.position()).isEqualTo(after.stamp().version());
            assertThat(entry.target()).isEqualTo(Target.of(Given.SESSION));
            assertThat(entry.consultantId()).isEqualTo(Given.CONSULTANT);
            assertThat(entry.createdAt()).isEqualTo(NOW);
            assertThat(entry.delivery()).isEqualTo(Delivery.due(NOW, lease));
        });
        assertThat(entries).extracting(OutboxEntry::id).doesNotHaveDuplicates();
    }
}
