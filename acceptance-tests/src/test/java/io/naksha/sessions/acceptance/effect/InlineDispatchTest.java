package io.naksha.sessions.acceptance.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.DeliveryException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Dispatch right after commit, while the caller waits. */
class InlineDispatchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CountDownLatch answer = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private Stage stage = new Stage(settings -> settings.inlineDeadline(Duration.ofSeconds(30)));

    @AfterEach
    void close() {
        answer.countDown();
        stage.close();
    }

    private void impatient() {
        waitNoLongerThan(Duration.ofMillis(100));
    }

    private void waitNoLongerThan(Duration deadline) {
        stage.close();
        stage = new Stage(
                settings -> settings.inlineDeadline(deadline).workers(1).batchSize(1));
    }

    private void hang() {
        asked.countDown();
        try {
            answer.await();
        } catch (InterruptedException closing) {
            throw new IllegalStateException(closing);
        }
    }

    private Session leased(SessionStatus status) {
        return stage.made(
                People.session(stage.carl, Session.Origin.MANUAL, status, stage.clock.instant()),
                stage.dispatcher.lease(stage.clock.instant()));
    }

    @Test
    void theCallerSeesTheLinkAndTheMailsHaveIt() {
        Session session = leased(SessionStatus.CONFIRMED);

        boolean changed = stage.dispatcher.dispatchNow(stage.entries(session));

        assertThat(changed).isTrue();
        String link = stage.now(session).meetingLink();
        assertThat(stage.sent.messages())
                .hasSize(2)
                .allMatch(mail -> mail.text().contains(link));
        assertThat(stage.dispatcher.dispatchDue()).isZero();
    }

    @Test
    void whereOnlyMailIsSentNothingHasChanged() {
        Session session = leased(SessionStatus.PENDING);

        assertThat(stage.dispatcher.dispatchNow(stage.entries(session))).isFalse();
        assertThat(stage.toCarl()).hasSize(1);
        assertThat(stage.dispatcher.dispatchNow(List.of())).isFalse();
    }

    @Test
    void aFailureIsNotTheCallers() {
        stage.rooms.failNext(1, DeliveryException.permanent("no", null));
        Session session = leased(SessionStatus.CONFIRMED);

        stage.dispatcher.dispatchNow(stage.entries(session));

        assertThat(stage.state(session, Effect.MEETING)).isEqualTo(OutboxState.DEAD);
        assertThat(stage.state(session, Effect.SESSION_CONFIRMED)).isEqualTo(OutboxState.DONE);
    }

    @Test
    void theCallerComesBackWhileThePlatformHangs() {
        impatient();
        stage.links.before.then(this::hang);
        Session session = leased(SessionStatus.CONFIRMED);

        boolean changed = stage.dispatcher.dispatchNow(stage.entries(session));

        assertThat(changed).isFalse();
        assertThat(answer.getCount()).as("the platform still hangs").isEqualTo(1);
        assertThat(stage.now(session).meetingLink()).isNull();
        answer.countDown();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(stage.now(session).meetingLink()).isNotNull());
    }

    @Test
    void aPlatformThatHangsDelaysNoMailBeyondTheGrace() throws InterruptedException {
        impatient();
        stage.links.before.then(this::hang);
        Session session = leased(SessionStatus.CONFIRMED);
        stage.dispatcher.dispatchNow(stage.entries(session));
        asked.await();
        await().atMost(PATIENCE)
                .until(() -> stage.entries(session).stream()
                        .filter(entry -> entry.effect() != Effect.MEETING)
                        .allMatch(entry -> entry.delivery().lease() == null));
        stage.clock.advance(Stage.GRACE.minusSeconds(1));
        stage.settle();
        assertThat(stage.sent.messages()).isEmpty();

        stage.clock.advance(Duration.ofSeconds(1));
        stage.links.before.then(() -> {
            throw DeliveryException.passing("still down", null);
        });
        stage.settle();

        assertThat(stage.effectsToCarl()).containsExactly("SESSION_CONFIRMED");
        assertThat(stage.effectsToJane()).containsExactly("INVITATION");
        assertThat(answer.getCount()).as("the platform still hangs").isEqualTo(1);
    }

    @Test
    void whatNoWorkerHasTimeForIsLeftToThePoller() throws InterruptedException {
        impatient();
        stage.mailer.before.then(this::hang);
        Session hanging = leased(SessionStatus.PENDING);
        stage.dispatcher.dispatchNow(stage.entries(hanging));
        asked.await();
        Session queued = leased(SessionStatus.PENDING);
        stage.dispatcher.dispatchNow(stage.entries(queued));
        Session left = leased(SessionStatus.PENDING);

        stage.dispatcher.dispatchNow(stage.entries(left));

        OutboxEntry released = stage.entry(left, Effect.BOOKING_RECEIVED);
        assertThat(released.delivery().lease()).isNull();
        assertThat(released.delivery().isDue(stage.clock.instant())).isTrue();
        assertThat(released.delivery().attempts()).isZero();
        assertThat(stage.dispatcher.dispatchDue()).isEqualTo(1);
        assertThat(stage.toCarl())
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.deduplicationKey()).startsWith(left.id().toString()));
    }

    @Test
    void ofAGreatChangeNoMoreThanAHundredAreGivenBack() throws InterruptedException {
        waitNoLongerThan(Duration.ofNanos(1));
        stage.mailer.before.then(this::hang);
        stage.dispatcher.dispatchNow(stage.entries(leased(SessionStatus.PENDING)));
        asked.await();
        stage.dispatcher.dispatchNow(stage.entries(leased(SessionStatus.PENDING)));
        List<Session> left = IntStream.range(0, 101)
                .mapToObj(number -> leased(SessionStatus.PENDING))
                .toList();

        stage.dispatcher.dispatchNow(left.stream()
                .flatMap(session -> stage.entries(session).stream())
                .toList());

        assertThat(left)
                .filteredOn(session ->
                        stage.entry(session, Effect.BOOKING_RECEIVED).delivery().lease() != null)
                .as("what runs out by itself")
                .hasSize(1);
    }

    @Test
    void aWorkerThatComesTooLateLeavesTheEntryToItsNewHolder() throws InterruptedException {
        impatient();
        stage.mailer.before.then(this::hang);
        Session hanging = leased(SessionStatus.PENDING);
        stage.dispatcher.dispatchNow(stage.entries(hanging));
        asked.await();
        Session queued = leased(SessionStatus.PENDING);
        stage.dispatcher.dispatchNow(stage.entries(queued));
        stage.clock.advance(Stage.LEASE);
        stage.settle();
        assertThat(stage.toCarl()).as("both leases ran out").hasSize(2);

        answer.countDown();

        await().atMost(PATIENCE).until(() -> stage.toCarl().size() == 3);
        stage.dispatcher.close();
        assertThat(stage.toCarl())
                .as("the one that hung comes twice, the queued one does not")
                .hasSize(3)
                .filteredOn(
                        mail -> mail.deduplicationKey().startsWith(queued.id().toString()))
                .hasSize(1);
    }

    @Test
    void noTryBeginsInTheSecondHalfOfItsLease() {
        Session session = leased(SessionStatus.PENDING);
        List<OutboxEntry> entries = stage.entries(session);
        stage.clock.advance(Stage.LEASE.dividedBy(2).plusMillis(1));

        stage.dispatcher.dispatchNow(entries);

        assertThat(stage.toCarl()).isEmpty();
        OutboxEntry given = stage.entry(session, Effect.BOOKING_RECEIVED);
        assertThat(given.delivery().lease()).as("given back").isNull();
        assertThat(given.delivery().attempts()).isZero();
        stage.settle();
        assertThat(stage.toCarl()).hasSize(1);
    }
}
