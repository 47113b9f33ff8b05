package io.naksha.sessions.acceptance.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.acceptance.support.StorageKind;
import io.naksha.sessions.notification.CalendarInvitation;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.DeliveryException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Mails that a later change has made untrue are dropped. */
@ParameterizedClass(name = "{0}")
@EnumSource(StorageKind.class)
class SupersededTest {
    private final Stage stage;

    SupersededTest(StorageKind kind) {
        stage = new Stage(kind);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void assertSuperseded(Session session, Effect... effects) {
        for (Effect effect : effects) {
            assertThat(stage.state(session, effect)).as("%s", effect).isEqualTo(OutboxState.SUPERSEDED);
        }
    }

    @Test
    void nobodyIsToldToWaitForWhatIsConfirmed() {
        Session session = stage.book(SessionStatus.PENDING);
        stage.confirm(session);
        stage.settle();

        assertSuperseded(session, Effect.BOOKING_RECEIVED);
        assertThat(stage.effectsToCarl()).containsExactly("SESSION_CONFIRMED");
        assertThat(stage.effectsToJane()).containsExactly("NEW_BOOKING", "INVITATION");
        assertThat(stage.toJane().get(0).subject()).startsWith("New booking");
    }

    @Test
    void whatIsCalledOffBeforeAnybodyHeardMakesOneMailAndNoInvitation() {
        Session session = stage.create(SessionStatus.CONFIRMED);
        stage.moveTo(session, 11);
        stage.cancel(session, Cancellation.Party.CONSULTANT);
        stage.settle();

        assertSuperseded(
                session,
                Effect.SESSION_CONFIRMED,
                Effect.SESSION_CHANGED,
                Effect.INVITATION,
                Effect.INVITATION_CANCELLED,
                Effect.MEETING);
        assertThat(stage.effectsToCarl()).containsExactly("SESSION_CANCELLED");
        assertThat(stage.toCarl().get(0).invitation())
                .as("no REQUEST went before")
                .isNull();
        assertThat(stage.toJane()).isEmpty();
        assertThat(stage.rooms.created()).isEmpty();
    }

    @Test
    void onlyTheLastOfSeveralMovesIsTold() {
        Session session = stage.create(SessionStatus.CONFIRMED);
        stage.settle();
        stage.moveTo(session, 11);
        stage.moveTo(session, 12);
        stage.settle();

        assertThat(stage.effectsToCarl()).containsExactly("SESSION_CONFIRMED", "SESSION_CHANGED");
        assertThat(stage.toCarl().get(1).text()).contains("12 March 2026");
        assertThat(stage.toCarl().get(1).invitation().sequence()).isEqualTo(2);
    }

    @Test
    void aBookingThatIsOffIsNoNewBooking() {
        Session session = stage.book(SessionStatus.PENDING);
        stage.cancel(session, Cancellation.Party.CLIENT);
        stage.settle();

        assertSuperseded(session, Effect.BOOKING_RECEIVED, Effect.NEW_BOOKING);
        assertThat(stage.effectsToCarl()).containsExactly("SESSION_CANCELLED");
        assertThat(stage.effectsToJane()).containsExactly("CANCELLED_BY_CLIENT");
        assertThat(stage.sent.messages()).allMatch(message -> message.invitation() == null);
    }

    @Test
    void calendarsThatMayHoldTheSessionAreToldEvenWhereTheRequestWasNeverConfirmed() {
        Session session = stage.create(SessionStatus.CONFIRMED);
        stage.mailer.after.then(2, () -> {
            throw DeliveryException.outcomeUnknown("lost", null);
        });
        stage.dispatcher.dispatchDue();
        stage.cancel(session, Cancellation.Party.CONSULTANT);
        stage.settleAfter(Duration.ofMinutes(1));

        assertThat(stage.sent.messages().subList(2, 4))
                .extracting(message -> message.invitation().method())
                .containsOnly(CalendarInvitation.Method.CANCEL);
    }

    @Test
    void whatIsKeptNoLongerCountsAsSent() {
        Session session = stage.create(SessionStatus.CONFIRMED);
        stage.settle();
        stage.clock.advance(Duration.ofDays(7).plusSeconds(1));
        assertThat(stage.dispatcher.prune()).isEqualTo(3);
        assertThat(stage.entries(session)).isEmpty();

        stage.cancel(session, Cancellation.Party.CONSULTANT);
        stage.settle();

        assertThat(stage.effectsToJane()).containsExactly("INVITATION", "INVITATION_CANCELLED");
        assertThat(stage.toCarl().get(1).invitation().method()).isEqualTo(CalendarInvitation.Method.CANCEL);
    }

    @Test
    void aMailFromBeforeTheConfirmationAskedNoCalendar() {
        Session session = stage.book(SessionStatus.PENDING);
        stage.settle();
        stage.clock.advance(Duration.ofMinutes(1));
        stage.confirm(session);
        stage.cancel(session, Cancellation.Party.CLIENT);
        stage.settle();

        assertThat(stage.effectsToJane()).containsExactly("NEW_BOOKING", "CANCELLED_BY_CLIENT");
        assertThat(stage.sent.messages()).allMatch(message -> message.invitation() == null);
    }
}
