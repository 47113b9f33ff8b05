package io.naksha.sessions.acceptance.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.acceptance.support.StorageKind;
import io.naksha.sessions.effect.DispatchSettings;
import io.naksha.sessions.effect.OutboxDispatcher;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.DeliveryException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The session changes while the platform is being asked. No room is left over, and none is lost. */
@ParameterizedClass(name = "{0}")
@EnumSource(StorageKind.class)
class RoomRaceTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final Stage stage;

    RoomRaceTest(StorageKind kind) {
        stage = new Stage(kind);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    /** What another process does once the platform has answered, before the answer is stored. */
    private void meanwhile(Runnable step) {
        stage.links.after.then(step);
    }

    private void assertRoomsAreAsTheSessionSays(Session session) {
        MeetingRoom room = stage.now(session).meeting().room();
        if (room == null || room.isByHand()) {
            assertThat(stage.rooms.open()).isEmpty();
        } else {
            assertThat(stage.rooms.open()).containsExactly(room);
        }
    }

    @Test
    void aSessionThatIsCalledOffMeanwhileLosesItsRoomAgain() {
        Session session = stage.create(SessionStatus.CONFIRMED);
        meanwhile(() -> stage.cancel(session, Cancellation.Party.CLIENT));

        stage.settle();

        assertThat(stage.rooms.created()).hasSize(1);
        assertThat(stage.rooms.cancelled()).hasSize(1);
        assertThat(stage.now(session).meeting().room()).isNull();
        assertRoomsAreAsTheSessionSays(session);
        assertThat(stage.effectsToCarl()).containsExactly("SESSION_CANCELLED");
    }

    @Test
    void aSessionThatMovesMeanwhileHasItsRoomMoved() {
        Session session = stage.create(SessionStatus.CONFIRMED);
        meanwhile(() -> stage.moveTo(session, 11));

        stage.settle();

        assertThat(stage.now(session).meeting().room().startsAt())
                .isEqualTo(People.at(11).startsAt());
        assertRoomsAreAsTheSessionSays(session);
    }

    @Test
    void aSessionThatLeavesThePlatformMeanwhileGetsItsRoomThere() {
        Session session = stage.create(SessionStatus.CONFIRMED);
        meanwhile(() -> stage.moveTo(session, Platform.MEET));

        stage.settle();

        assertThat(stage.now(session).meeting().room().platform()).isEqualTo(Platform.MEET);
        assertRoomsAreAsTheSessionSays(session);
    }

    @Test
    void aLinkGivenByHandMeanwhileStays() {
        Session session = stage.create(SessionStatus.CONFIRMED);
        meanwhile(() -> stage.change(
                session,
                now -> now.withMeeting(now.meeting()
                        .withRoom(MeetingRoom.byHand(Platform.ZOOM, "https://own.example/1", now.schedule())))));

        stage.settle();

        assertThat(stage.now(session).meetingLink()).isEqualTo("https://own.example/1");
        assertRoomsAreAsTheSessionSays(session);
        assertThat(stage.rooms.cancelled()).hasSize(1);
    }

    @Test
    void aPlatformThatFailsBetweenLeavingAndArrivingIsResumed() {
        Session session = stage.create(SessionStatus.CONFIRMED);
        stage.settle();
        stage.moveTo(session, Platform.MEET);
        stage.links.before.then(() -> {});
        stage.links.before.then(() -> {
            throw DeliveryException.retryAfter(Duration.ofSeconds(30), "down");
        });
        stage.settle();
        assertThat(stage.now(session).meeting().room())
                .as("what is gone is known to be gone")
                .isNull();

        stage.settleAfter(Duration.ofSeconds(30));

        assertThat(stage.rooms.cancelled()).hasSize(1);
        assertThat(stage.now(session).meetingLink()).isNotNull();
        assertRoomsAreAsTheSessionSays(session);
    }

    @Test
    void anAnswerThatComesAfterTheLeaseAndTheSessionIsClearedAway() {
        Session session = stage.create(SessionStatus.CONFIRMED);
        meanwhile(() -> {
            stage.clock.advance(Stage.LEASE);
            stage.rooms.failNext(1, DeliveryException.permanent("another process gives up", null));
            try (OutboxDispatcher other = stage.another(settings -> settings)) {
                other.dispatchDue();
            }
            stage.cancel(session, Cancellation.Party.CONSULTANT);
            try (OutboxDispatcher other = stage.another(settings -> settings)) {
                while (other.dispatchDue() > 0) {
                    // until all is dropped
                }
            }
        });

        stage.settle();

        assertThat(stage.rooms.created()).hasSize(1);
        assertThat(stage.now(session).meeting().room()).isNull();
        assertRoomsAreAsTheSessionSays(session);
    }

    @Test
    void anAnswerThatComesTwiceIsOneRoom() {
        Session session = stage.create(SessionStatus.CONFIRMED);
        meanwhile(() -> {
            stage.clock.advance(Stage.LEASE);
            try (OutboxDispatcher other = stage.another(settings -> settings)) {
                other.dispatchDue();
            }
        });

        stage.settle();

        assertThat(stage.rooms.created()).hasSize(1);
        assertThat(stage.rooms.cancelled()).isEmpty();
        assertRoomsAreAsTheSessionSays(session);
    }

    @Test
    void aSessionThatIsOverNeedsNoRoom() {
        stage.rooms.failNext(1, DeliveryException.retryAfter(Duration.ofDays(10), "down"));
        Session session = stage.create(SessionStatus.CONFIRMED);
        stage.settle();

        stage.settleAfter(Duration.ofDays(10));

        assertThat(stage.rooms.created()).isEmpty();
        assertThat(stage.now(session).meeting().room()).isNull();
        assertThat(stage.dispatcher.health().pending()).isZero();
    }

    private void platformDoesItButDoesNotAnswer() {
        meanwhile(() -> {
            throw DeliveryException.outcomeUnknown("no answer", null);
        });
    }

    @Test
    void aRoomThatNobodyHeardOfGoesWithTheSession() {
        platformDoesItButDoesNotAnswer();
        Session session = stage.create(SessionStatus.CONFIRMED);
        stage.settle();
        assertThat(stage.rooms.open()).hasSize(1);
        stage.cancel(session, Cancellation.Party.CLIENT);

        stage.settleAfter(LONG);

        assertThat(stage.rooms.created()).hasSize(1);
        assertRoomsAreAsTheSessionSays(session);
    }

    @Test
    void aRoomThatACrashedProcessMadeGoesWithTheSession() {
        meanwhile(() -> stage.storage.failNext(2));
        Session session = stage.create(SessionStatus.CONFIRMED);
        stage.settle();
        assertThat(stage.rooms.open()).hasSize(1);
        stage.cancel(session, Cancellation.Party.CLIENT);

        stage.settleAfter(Stage.LEASE);

        assertRoomsAreAsTheSessionSays(session);
    }

    @Test
    void aRoomThatWasGivenUpGoesWhenAnOperatorAsksAgain() {
        DispatchSettings.Retry once = new DispatchSettings.Retry(1, Duration.ofSeconds(1), LONG);
        try (Stage giving = new Stage(settings -> settings.retry(once))) {
            giving.links.after.then(() -> {
                throw DeliveryException.outcomeUnknown("no answer", null);
            });
            Session session = giving.create(SessionStatus.CONFIRMED);
            giving.settle();
            giving.cancel(session, Cancellation.Party.CLIENT);
            giving.settle();
            assertThat(giving.rooms.open()).hasSize(1);

            giving.dispatcher.retry(giving.deadLetters.get(0).id());
            giving.settle();

            assertThat(giving.rooms.open()).isEmpty();
        }
    }

    @Test
    void aRoomThatWasMovedUnheardIsMovedBackWithTheSession() {
        Session session = stage.create(SessionStatus.CONFIRMED);
        stage.settle();
        platformDoesItButDoesNotAnswer();
        stage.moveTo(session, 11);
        stage.settle();
        assertThat(stage.rooms.open().get(0).startsAt()).isEqualTo(People.at(11).startsAt());
        stage.change(session, now -> now.moved(session.schedule(), now.details(), stage.clock.instant()));

        stage.settleAfter(LONG);

        assertThat(stage.rooms.open().get(0).startsAt())
                .isEqualTo(session.schedule().startsAt());
        assertRoomsAreAsTheSessionSays(session);
    }

    @Test
    void aRoomThatNobodyHeardOfGoesWhereALinkIsGivenByHand() {
        platformDoesItButDoesNotAnswer();
        Session session = stage.create(SessionStatus.CONFIRMED);
        stage.settle();
        stage.change(
                session,
                now -> now.withMeeting(now.meeting()
                        .withRoom(MeetingRoom.byHand(Platform.ZOOM, "https://own.example/1", now.schedule()))));

        stage.settleAfter(LONG);

        assertThat(stage.now(session).meetingLink()).isEqualTo("https://own.example/1");
        assertRoomsAreAsTheSessionSays(session);
    }

    @Test
    void aRoomThatNobodyHeardOfGoesWithThePlatform() {
        platformDoesItButDoesNotAnswer();
        Session session = stage.create(SessionStatus.CONFIRMED);
        stage.settle();
        stage.moveTo(session, Platform.MEET);

        stage.settleAfter(LONG);

        assertThat(stage.now(session).meeting().room().platform()).isEqualTo(Platform.MEET);
        assertRoomsAreAsTheSessionSays(session);
    }

    @Test
    void nothingIsAskedForASessionThatWasCalledOffBeforeAnyoneAsked() {
        Session session = stage.create(SessionStatus.CONFIRMED);
        Delivery.Lease crashed = stage.dispatcher.lease(stage.clock.instant());
        stage.storage.inTransaction(unit -> unit.outbox().lease(stage.clock.instant(), crashed, 10));
        stage.cancel(session, Cancellation.Party.CLIENT);

        stage.settleAfter(LONG);

        assertThat(stage.links.requests).isEmpty();
        assertThat(stage.dispatcher.health().pending()).isZero();
    }
}
