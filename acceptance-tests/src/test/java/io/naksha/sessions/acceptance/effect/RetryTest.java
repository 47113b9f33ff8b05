package io.naksha.sessions.acceptance.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.acceptance.support.StorageKind;
import io.naksha.sessions.effect.DispatchSettings;
import io.naksha.sessions.effect.OutboxDispatcher;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.DeliveryException;
import io.naksha.sessions.spi.TransientStorageException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Failures, retries and dead letters. */
@ParameterizedClass(name = "{0}")
@EnumSource(StorageKind.class)
class RetryTest {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(40);

    private final Stage stage;

    RetryTest(StorageKind kind) {
        stage = new Stage(
                kind, settings -> settings.retry(new DispatchSettings.Retry(3, Duration.ofSeconds(10), LONGEST_WAIT)));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void mailerFails(int times, DeliveryException failure) {
        stage.sent.failNext(times, failure);
    }

    private Delivery bookingReceived(Session session) {
        return stage.entry(session, Effect.BOOKING_RECEIVED).delivery();
    }

    @Test
    void aPassingFailureIsTriedAgainLater() {
        Session session = stage.create(SessionStatus.PENDING);
        mailerFails(1, DeliveryException.passing("busy", null));
        stage.settle();

        assertThat(stage.toCarl()).isEmpty();
        assertThat(bookingReceived(session).attempts()).isEqualTo(1);
        assertThat(bookingReceived(session).lastError()).isEqualTo("DeliveryException PASSING: busy");
        stage.settleAfter(LONGEST_WAIT);
        assertThat(stage.effectsToCarl()).containsExactly("BOOKING_RECEIVED");
    }

    @Test
    void theOtherSideIsGivenTheTimeItAsksFor() {
        stage.create(SessionStatus.PENDING);
        mailerFails(1, DeliveryException.retryAfter(Duration.ofMinutes(10), "slow down"));
        stage.settle();
        stage.settleAfter(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(stage.toCarl()).isEmpty();

        stage.settleAfter(Duration.ofSeconds(1));
        assertThat(stage.toCarl()).hasSize(1);
    }

    @Test
    void anUnknownOutcomeIsTriedAgainWithTheSameKey() {
        Session session = stage.create(SessionStatus.PENDING);
        stage.mailer.after.then(() -> {
            throw DeliveryException.outcomeUnknown("connection lost", null);
        });
        stage.settle();
        stage.settleAfter(LONGEST_WAIT);

        assertThat(stage.toCarl()).hasSize(2);
        assertThat(stage.toCarl().get(0).deduplicationKey())
                .isEqualTo(stage.toCarl().get(1).deduplicationKey());
        assertThat(stage.state(session, Effect.BOOKING_RECEIVED)).isEqualTo(OutboxState.DONE);
    }

    @Test
    void afterTheLastTryItIsGivenUpAndAnOperatorHears() {
        Session session = stage.create(SessionStatus.PENDING);
        mailerFails(3, DeliveryException.passing("busy", null));
        for (int i = 0; i < 5; i++) {
            stage.settleAfter(LONGEST_WAIT);
        }

        assertThat(bookingReceived(session).state()).isEqualTo(OutboxState.DEAD);
        assertThat(bookingReceived(session).attempts()).isEqualTo(3);
        assertThat(stage.deadLetters).extracting(OutboxEntry::effect).containsExactly(Effect.BOOKING_RECEIVED);
        assertThat(stage.dispatcher.deadLetters(10)).isEqualTo(stage.deadLetters);
        assertThat(stage.dispatcher.health().dead()).isEqualTo(1);
    }

    @Test
    void aPermanentFailureIsGivenUpAtOnceAndBlocksNobody() {
        Session session = stage.create(SessionStatus.PENDING);
        mailerFails(1, DeliveryException.permanent("no such mailbox", null));
        stage.settle();
        stage.moveTo(session, 11);
        stage.settle();

        assertThat(stage.state(session, Effect.BOOKING_RECEIVED)).isEqualTo(OutboxState.DEAD);
        assertThat(stage.effectsToCarl()).containsExactly("SESSION_CHANGED");
    }

    @Test
    void anOperatorCanHaveItTriedAgain() {
        Session session = stage.create(SessionStatus.PENDING);
        mailerFails(1, DeliveryException.permanent("no such mailbox", null));
        stage.settle();
        OutboxEntry dead = stage.entry(session, Effect.BOOKING_RECEIVED);

        assertThat(stage.dispatcher.retry(dead.id())).isTrue();
        stage.settle();

        assertThat(stage.effectsToCarl()).containsExactly("BOOKING_RECEIVED");
        assertThat(stage.dispatcher.retry(dead.id())).as("it is done by now").isFalse();
        assertThat(stage.dispatcher.deadLetters(10)).isEmpty();
    }

    @Test
    void anErrorOfTheMailerIsItsOwnAffair() {
        Session broken = stage.create(SessionStatus.PENDING);
        Session other = stage.create(SessionStatus.PENDING);
        stage.mailer.before.then(() -> {
            throw new StackOverflowError();
        });
        stage.settle();

        assertThat(stage.toCarl()).hasSize(1);
        assertThat(Stream.of(broken, other)
                        .map(this::bookingReceived)
                        .filter(delivery -> delivery.state() == OutboxState.PENDING))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.lastError()).isEqualTo("java.lang.StackOverflowError"));
    }

    @Test
    void aListenerThatFailsHarmsNobody() {
        Session first = stage.create(SessionStatus.PENDING);
        Session second = stage.create(SessionStatus.PENDING);
        mailerFails(2, DeliveryException.permanent("no", null));
        var careless = OutboxDispatcher.builder(stage.storage)
                .clock(stage.clock)
                .mailer(stage.mailer)
                .deadLetterListener(entry -> {
                    throw new IllegalStateException("carl@client.example");
                })
                .build();

        assertThat(careless.dispatchDue()).isEqualTo(2);
        careless.close();

        assertThat(Stream.of(first, second))
                .allSatisfy(session -> assertThat(stage.state(session, Effect.BOOKING_RECEIVED))
                        .isEqualTo(OutboxState.DEAD));
    }

    @Test
    void whoHasLostTheLeaseGivesNothingUp() {
        Session session = stage.create(SessionStatus.PENDING);
        stage.mailer.before.then(() -> {
            stage.clock.advance(Stage.LEASE);
            try (var other = stage.another(settings -> settings)) {
                other.dispatchDue();
            }
            throw DeliveryException.permanent("too late", null);
        });

        stage.settle();

        assertThat(stage.deadLetters).isEmpty();
        assertThat(stage.state(session, Effect.BOOKING_RECEIVED)).isEqualTo(OutboxState.DONE);
    }

    @Test
    void aStorageThatStumblesIsAskedAgain() {
        Session session = stage.create(SessionStatus.PENDING);
        stage.mailer.after.then(() -> stage.storage.failNext(2, () -> new TransientStorageException("deadlock", null)));

        stage.settle();

        assertThat(stage.state(session, Effect.BOOKING_RECEIVED)).isEqualTo(OutboxState.DONE);
        assertThat(stage.toCarl()).hasSize(1);
    }

    @Test
    void aCrashBetweenSendingAndRecordingRepeatsTheSameMessage() {
        Session session = stage.create(SessionStatus.PENDING);
        stage.mailer.after.then(() -> stage.storage.failNext(2)); // neither success nor failure can be recorded

        stage.settle();
        assertThat(stage.state(session, Effect.BOOKING_RECEIVED)).isEqualTo(OutboxState.PENDING);
        stage.settleAfter(Stage.LEASE.minusSeconds(1));
        assertThat(stage.toCarl()).as("the lease still runs").hasSize(1);
        stage.settleAfter(Duration.ofSeconds(1));

        assertThat(stage.toCarl()).hasSize(2);
        assertThat(stage.toCarl().get(0).deduplicationKey())
                .isEqualTo(stage.toCarl().get(1).deduplicationKey());
        assertThat(stage.state(session, Effect.BOOKING_RECEIVED)).isEqualTo(OutboxState.DONE);
    }

    @Test
    void aCrashAfterTheRoomWasMadeMakesNoSecondOne() {
        Session session = stage.create(SessionStatus.CONFIRMED);
        stage.links.after.then(() -> stage.storage.failNext(2));

        stage.settle();
        stage.settleAfter(Stage.LEASE);

        assertThat(stage.links.requests)
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.deduplicationKey())
                        .isEqualTo(stage.entry(session, Effect.MEETING).deduplicationKey()));
        assertThat(stage.rooms.open()).hasSize(1);
        assertThat(stage.now(session).meetingLink()).isNotNull();
    }
}
