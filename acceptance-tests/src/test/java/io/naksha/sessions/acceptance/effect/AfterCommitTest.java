package io.naksha.sessions.acceptance.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.acceptance.support.StorageKind;
import io.naksha.sessions.notification.CalendarInvitation;
import io.naksha.sessions.notification.MailMessage;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens after commit while nothing goes wrong. */
@ParameterizedClass(name = "{0}")
@EnumSource(StorageKind.class)
class AfterCommitTest {
    private final Stage stage;

    AfterCommitTest(StorageKind kind) {
        stage = new Stage(kind);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aConfirmedBookingGetsItsRoomAndTellsBothSides() {
        Session session = stage.book(SessionStatus.CONFIRMED);

        stage.settle();

        String link = stage.now(session).meetingLink();
        assertThat(stage.rooms.open()).extracting(MeetingRoom::link).containsExactly(link);
        assertThat(stage.effectsToCarl()).containsExactly("SESSION_CONFIRMED");
        assertThat(stage.effectsToJane()).containsExactly("NEW_BOOKING");
        assertThat(stage.sent.messages()).allSatisfy(message -> {
            assertThat(message.text()).contains(link);
            assertInvitation(message, CalendarInvitation.Method.REQUEST, 0);
            assertThat(message.invitation().location()).isEqualTo(link);
            assertThat(message.invitation().summary()).isEqualTo(People.TITLE);
        });
        assertThat(stage.entries(session)).allMatch(entry -> entry.delivery().state() == OutboxState.DONE);
    }

    @Test
    void theLibrarysOwnWritesLeaveTheVersionAloneButAreAnnounced() {
        Session session = stage.book(SessionStatus.CONFIRMED);

        stage.settle();

        assertThat(stage.now(session).stamp()).isEqualTo(session.stamp());
        assertThat(stage.changed).containsExactly(stage.jane.id());
    }

    @Test
    void anAnswerGoesToTheOtherSide() {
        stage.book(SessionStatus.PENDING);

        stage.settle();

        MailMessage toCarl = stage.toCarl().get(0);
        MailMessage toJane = stage.toJane().get(0);
        assertThat(toCarl.replyTo().address()).isEqualTo(Stage.JANE);
        assertThat(toJane.replyTo().address()).isEqualTo(Stage.CARL);
        assertThat(toCarl.to().name()).isEqualTo("Carl Clientson");
        assertThat(toCarl.text()).contains("Asia/Tokyo").doesNotContain("private notes");
        assertThat(toJane.text()).doesNotContain("Asia/Tokyo");
        assertThat(toJane.subject()).startsWith("Please confirm");
    }

    @Test
    void confirmingMovingAndCancellingReachTheRoomAndTheCalendars() {
        Session session = stage.book(SessionStatus.PENDING);
        stage.settle();
        stage.confirm(session);
        stage.settle();
        stage.moveTo(session, 11);
        stage.settle();
        stage.cancel(session, Cancellation.Party.CLIENT);
        stage.settle();

        assertThat(stage.effectsToCarl())
                .containsExactly("BOOKING_RECEIVED", "SESSION_CONFIRMED", "SESSION_CHANGED", "SESSION_CANCELLED");
        assertThat(stage.effectsToJane())
                .containsExactly("NEW_BOOKING", "INVITATION", "INVITATION", "CANCELLED_BY_CLIENT");
        assertThat(stage.toCarl().get(0).invitation()).isNull();
        assertInvitation(stage.toCarl().get(1), CalendarInvitation.Method.REQUEST, 0);
        assertInvitation(stage.toCarl().get(2), CalendarInvitation.Method.REQUEST, 1);
        assertInvitation(stage.toCarl().get(3), CalendarInvitation.Method.CANCEL, 2);
        assertInvitation(stage.toJane().get(3), CalendarInvitation.Method.CANCEL, 2);
        assertThat(stage.sent.messages())
                .filteredOn(message -> message.invitation() != null)
                .extracting(message -> message.invitation().uid())
                .containsOnly(session.id() + "@naksha-sessions");
        assertThat(stage.rooms.created()).hasSize(1);
        assertThat(stage.rooms.moved())
                .extracting(MeetingRoom::startsAt)
                .containsExactly(People.at(11).startsAt());
        assertThat(stage.rooms.open()).isEmpty();
        assertThat(stage.now(session).meeting().room()).isNull();
    }

    @Test
    void anotherPlatformGetsAnotherRoom() {
        Session session = stage.create(SessionStatus.CONFIRMED);
        stage.settle();
        stage.moveTo(session, Platform.MEET);
        stage.settle();

        assertThat(stage.rooms.cancelled()).extracting(MeetingRoom::platform).containsExactly(Platform.ZOOM);
        assertThat(stage.rooms.open()).extracting(MeetingRoom::platform).containsExactly(Platform.MEET);
        assertThat(stage.toCarl().get(1).text()).contains(stage.now(session).meetingLink());
        assertThat(stage.effectsToCarl()).containsExactly("SESSION_CONFIRMED", "SESSION_CHANGED");
    }

    @Test
    void aPlatformWithoutProviderLosesTheRoomAndDelaysNoMail() {
        Session session = stage.create(SessionStatus.CONFIRMED);
        stage.settle();
        stage.moveTo(session, Platform.TEAMS);
        stage.settle();

        assertThat(stage.rooms.open()).isEmpty();
        assertThat(stage.effectsToCarl()).containsExactly("SESSION_CONFIRMED", "SESSION_CHANGED");
        assertThat(stage.state(session, Effect.MEETING)).isEqualTo(OutboxState.DONE);
        assertThat(stage.dispatcher.health().pending()).isZero();
    }

    @Test
    void whatIsCompletedKeepsItsRoom() {
        Session session = stage.create(SessionStatus.CONFIRMED);
        stage.settle();
        stage.clock.set("2026-03-10T00:00:00Z");
        stage.change(session, now -> now.become(SessionStatus.COMPLETED, stage.clock.instant()));
        stage.settle();

        assertThat(stage.rooms.open()).hasSize(1);
        assertThat(stage.sent.messages()).hasSize(2);
    }

    private static void assertInvitation(MailMessage message, CalendarInvitation.Method method, int sequence) {
        assertThat(message.invitation()).isNotNull();
        assertThat(message.invitation().method()).isEqualTo(method);
        assertThat(message.invitation().sequence()).isEqualTo(sequence);
    }
}
