package io.naksha.sessions.acceptance.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.acceptance.support.StorageKind;
import io.naksha.sessions.notification.CalendarInvitation;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
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

/** A mail waits for the link, but not for long; the client then gets the link once, whatever the order of things. */
@ParameterizedClass(name = "{0}")
@EnumSource(StorageKind.class)
class LinkGraceTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final Stage stage;

    LinkGraceTest(StorageKind kind) {
        stage = new Stage(kind);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void platformIsDownFor(Duration time) {
        stage.rooms.failNext(1, DeliveryException.retryAfter(time, "down"));
    }

    /** A confirmed session whose client was written to without the link. */
    private Session writtenToWithoutLink() {
        platformIsDownFor(LONG);
        Session session = stage.create(SessionStatus.CONFIRMED);
        stage.settle();
        stage.settleAfter(Stage.GRACE);
        assertThat(stage.effectsToCarl()).containsExactly("SESSION_CONFIRMED");
        assertThat(stage.toCarl().get(0).text()).doesNotContain("Join here");
        return session;
    }

    private void assertLinkCameOnce(Session session) {
        String link = stage.now(session).meetingLink();
        assertThat(link).isNotNull();
        assertThat(stage.toCarl())
                .filteredOn(mail -> mail.text().contains(link))
                .hasSize(1);
        assertThat(stage.now(session).meeting().linkOwed()).isFalse();
    }

    @Test
    void mailsWaitForTheLinkWithinTheGrace() {
        platformIsDownFor(Duration.ofSeconds(20));
        Session session = stage.create(SessionStatus.CONFIRMED);
        stage.settle();
        assertThat(stage.sent.messages()).isEmpty();

        stage.settleAfter(Duration.ofSeconds(20));
        stage.settleAfter(Duration.ofSeconds(5));

        assertThat(stage.sent.messages())
                .hasSize(2)
                .allMatch(mail -> mail.text().contains(stage.now(session).meetingLink()));
        assertThat(stage.effectsToCarl()).containsExactly("SESSION_CONFIRMED");
    }

    @Test
    void noMailWaitsLongerThanTheGrace() {
        platformIsDownFor(LONG);
        stage.book(SessionStatus.CONFIRMED);
        stage.settle();
        for (int seconds = 0; seconds < 59; seconds += 10) {
            stage.settleAfter(Duration.ofSeconds(seconds == 0 ? 9 : 10));
        }
        assertThat(stage.sent.messages()).isEmpty();

        stage.settleAfter(Duration.ofSeconds(1));

        assertThat(stage.effectsToCarl()).containsExactly("SESSION_CONFIRMED");
        assertThat(stage.effectsToJane()).containsExactly("NEW_BOOKING");
    }

    @Test
    void theLinkFollowsOnceItIsThere() {
        Session session = writtenToWithoutLink();
        assertThat(stage.now(session).meeting().linkOwed()).isTrue();
        assertThat(stage.now(session).stamp()).isEqualTo(session.stamp());

        stage.settleAfter(LONG);

        assertThat(stage.effectsToCarl()).containsExactly("SESSION_CONFIRMED", "LINK_READY");
        assertLinkCameOnce(session);
    }

    @Test
    void theCalendarHearsOfALinkThatFollows() {
        Session session = writtenToWithoutLink();
        stage.settleAfter(LONG);

        CalendarInvitation before = stage.toCarl().get(0).invitation();
        CalendarInvitation after = stage.toCarl().get(1).invitation();
        assertThat(before.location()).isNull();
        assertThat(after.location()).isEqualTo(stage.now(session).meetingLink());
        assertThat(after.method()).isEqualTo(CalendarInvitation.Method.REQUEST);
        assertThat(after.uid()).isEqualTo(before.uid());
        assertThat(after.sequence()).isEqualTo(before.sequence());
        assertThat(after.stampedAt()).as("the later one wins").isAfter(before.stampedAt());
    }

    @Test
    void aRoomThatComesWhileTheMailIsUnderwayIsNotMissed() {
        platformIsDownFor(Duration.ofSeconds(90));
        Session session = stage.create(SessionStatus.CONFIRMED);
        stage.settle();
        stage.clock.advance(Stage.GRACE);
        // The mail was composed without the link; before it is settled, another process makes the room.
        stage.mailer.after.then(() -> {
            stage.clock.advance(Duration.ofSeconds(30));
            try (var other = stage.another(settings -> settings.batchSize(1))) {
                assertThat(other.dispatchDue()).isEqualTo(1);
            }
            assertThat(stage.now(session).meetingLink()).isNotNull();
        });

        stage.settle();

        assertThat(stage.effectsToCarl()).containsExactly("SESSION_CONFIRMED", "LINK_READY");
        assertLinkCameOnce(session);
    }

    @Test
    void aRoomThatComesWhileASecondMailIsUnderwayIsTakenForOnePieceOfNews() {
        platformIsDownFor(Duration.ofMinutes(3).minusSeconds(30));
        Session session = stage.create(SessionStatus.CONFIRMED);
        stage.settle();
        stage.settleAfter(Stage.GRACE);
        stage.moveTo(session, 11);
        stage.settle();
        stage.clock.advance(Stage.GRACE);
        stage.mailer.after.then(() -> {
            stage.clock.advance(Duration.ofSeconds(30));
            try (var other = stage.another(settings -> settings.batchSize(1))) {
                assertThat(other.dispatchDue()).isEqualTo(1);
            }
            assertThat(stage.now(session).meetingLink()).isNotNull();
        });

        stage.settle();

        assertThat(stage.effectsToCarl()).containsExactly("SESSION_CONFIRMED", "SESSION_CHANGED", "LINK_READY");
        assertLinkCameOnce(session);
    }

    @Test
    void aMailThatIsRepeatedAfterACrashCarriesTheLinkItself() {
        platformIsDownFor(Duration.ofSeconds(90));
        Session session = stage.create(SessionStatus.CONFIRMED);
        stage.settle();
        stage.clock.advance(Stage.GRACE);
        stage.mailer.after.then(() -> stage.storage.failNext(2));
        stage.settle();

        stage.settleAfter(Stage.LEASE.plusMinutes(1));

        assertThat(stage.effectsToCarl()).containsExactly("SESSION_CONFIRMED", "SESSION_CONFIRMED");
        assertLinkCameOnce(session);
    }

    @Test
    void aRoomThatWasGivenUpDelaysNoMail() {
        stage.rooms.failNext(1, DeliveryException.permanent("not allowed", null));
        Session session = stage.create(SessionStatus.CONFIRMED);

        stage.settle();

        assertThat(stage.effectsToCarl()).containsExactly("SESSION_CONFIRMED");
        OutboxEntry dead = stage.dispatcher.deadLetters(1).get(0);
        assertThat(stage.dispatcher.retry(dead.id())).isTrue();
        stage.settle();
        assertThat(stage.effectsToCarl()).containsExactly("SESSION_CONFIRMED", "LINK_READY");
        assertLinkCameOnce(session);
    }

    @Test
    void aSessionThatIsOffByThenNeedsNoLink() {
        Session session = writtenToWithoutLink();
        stage.cancel(session, Cancellation.Party.CONSULTANT);

        stage.settleAfter(LONG);

        assertThat(stage.effectsToCarl()).containsExactly("SESSION_CONFIRMED", "SESSION_CANCELLED");
        assertThat(stage.rooms.open()).isEmpty();
    }

    @Test
    void aLinkThatIsReadyJustAsTheSessionIsCalledOffIsNotSent() {
        Session session = writtenToWithoutLink();
        stage.clock.advance(LONG);
        stage.dispatcher.dispatchDue();
        assertThat(stage.state(session, Effect.LINK_READY)).isEqualTo(OutboxState.PENDING);

        stage.cancel(session, Cancellation.Party.CONSULTANT);
        stage.settle();

        assertThat(stage.state(session, Effect.LINK_READY)).isEqualTo(OutboxState.SUPERSEDED);
        assertThat(stage.rooms.open()).isEmpty();
    }

    @Test
    void aMoveThatKeepsTheLinkOwesNothing() {
        Session session = stage.create(SessionStatus.CONFIRMED);
        stage.settle();
        platformIsDownFor(LONG);
        stage.moveTo(session, 11);
        stage.settle();
        stage.settleAfter(Stage.GRACE);
        stage.settleAfter(LONG);

        assertThat(stage.effectsToCarl()).containsExactly("SESSION_CONFIRMED", "SESSION_CHANGED");
        assertThat(stage.now(session).meeting().linkOwed()).isFalse();
        assertThat(stage.rooms.moved()).hasSize(1);
    }

    @Test
    void aMailOfAMoveThatBringsTheOwedLinkIsNotFollowedByAnother() {
        Session session = writtenToWithoutLink();
        Duration untilTheRoom = Duration.ofSeconds(30);
        stage.settleAfter(LONG.minus(Stage.GRACE).minus(untilTheRoom));
        stage.moveTo(session, 11);
        stage.settle();
        assertThat(stage.effectsToCarl()).containsExactly("SESSION_CONFIRMED");

        stage.settleAfter(untilTheRoom);
        stage.settleAfter(Stage.GRACE);

        assertThat(stage.effectsToCarl()).containsExactly("SESSION_CONFIRMED", "SESSION_CHANGED");
        assertLinkCameOnce(session);
    }
}
