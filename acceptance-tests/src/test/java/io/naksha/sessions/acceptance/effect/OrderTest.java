package io.naksha.sessions.acceptance.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.acceptance.support.StorageKind;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.outbox.SessionChange;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.DeliveryException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Effects of one session reach each recipient in order. */
@ParameterizedClass(name = "{0}")
@EnumSource(StorageKind.class)
class OrderTest {
    private final Stage stage;

    OrderTest(StorageKind kind) {
        stage = new Stage(kind);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aMailWaitsForTheOneBeforeItAndForNothingElse() {
        Session session = stage.book(SessionStatus.PENDING);
        stage.mailer.before.then(2, () -> {
            throw DeliveryException.retryAfter(Duration.ofMinutes(5), "busy");
        });
        stage.dispatcher.dispatchDue();
        stage.moveTo(session, 11);
        Session other = stage.create(SessionStatus.PENDING);
        stage.settle();

        assertThat(stage.sent.messages())
                .as("what is about the other session")
                .allMatch(message ->
                        message.deduplicationKey().startsWith(other.id().toString()))
                .hasSize(1);
        stage.settleAfter(Duration.ofMinutes(5));
        assertThat(stage.effectsToCarl()).containsExactly("BOOKING_RECEIVED", "BOOKING_RECEIVED", "SESSION_CHANGED");
    }

    @Test
    void anEntryThatWasLeasedFromTheStartWaitsToo() {
        Session session = stage.create(SessionStatus.PENDING);
        stage.sent.failNext(1, DeliveryException.retryAfter(Duration.ofMinutes(5), "busy"));
        stage.settle();
        List<OutboxEntry> leased = moveWithLease(session);

        stage.dispatcher.dispatchNow(leased);

        OutboxEntry waiting = stage.entry(session, Effect.SESSION_CHANGED);
        assertThat(waiting.delivery().lease()).isNull();
        assertThat(waiting.delivery().attempts()).isZero();
        assertThat(stage.toCarl()).isEmpty();
        stage.settleAfter(Duration.ofMinutes(5));
        assertThat(stage.effectsToCarl()).containsExactly("BOOKING_RECEIVED", "SESSION_CHANGED");
    }

    @Test
    void aRoomThatWasLeasedFromTheStartWaitsForTheOneBefore() {
        Session session = stage.create(SessionStatus.CONFIRMED);
        stage.rooms.failNext(1, DeliveryException.retryAfter(Duration.ofSeconds(30), "busy"));
        stage.settle();
        List<OutboxEntry> leased = moveWithLease(session);

        stage.dispatcher.dispatchNow(leased);

        assertThat(stage.links.requests).as("the first one only").hasSize(1);
        OutboxEntry waiting = stage.entry(session, Effect.MEETING);
        assertThat(waiting.delivery().lease()).isNull();
        assertThat(waiting.delivery().state()).isEqualTo(OutboxState.PENDING);
    }

    private List<OutboxEntry> moveWithLease(Session session) {
        Session before = stage.now(session);
        Session after = before.moved(People.at(11), before.details(), stage.clock.instant());
        var plan = stage.planner.plan(
                SessionChange.of(before, after, null),
                stage.clock.instant(),
                stage.dispatcher.lease(stage.clock.instant()));
        stage.storage.inTransaction(unit -> {
            unit.consultants().lock(stage.jane.id());
            unit.sessions().update(plan.sessions());
            unit.outbox().append(plan.entries());
            return null;
        });
        return plan.entries();
    }

    @Test
    void aRoomIsMadeBeforeItIsMoved() {
        Session session = stage.create(SessionStatus.CONFIRMED);
        stage.rooms.failNext(1, DeliveryException.retryAfter(Duration.ofSeconds(30), "busy"));
        stage.settle();
        stage.moveTo(session, 11);
        stage.settle();
        assertThat(stage.rooms.open()).as("the move waits for the making").isEmpty();

        stage.settleAfter(Duration.ofSeconds(30));

        assertThat(stage.rooms.open())
                .singleElement()
                .satisfies(room -> assertThat(room.startsAt())
                        .as("made at once at the new time")
                        .isEqualTo(People.at(11).startsAt()));
        assertThat(stage.entries(session).stream().filter(entry -> entry.effect() == Effect.MEETING))
                .hasSize(2)
                .allMatch(entry -> entry.delivery().state() == OutboxState.DONE);
    }
}
