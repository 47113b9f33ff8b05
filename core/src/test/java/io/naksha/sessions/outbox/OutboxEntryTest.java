package io.naksha.sessions.outbox;

import static io.naksha.sessions.session.Samples.JANE;
import static io.naksha.sessions.session.Samples.NOW;
import static io.naksha.sessions.session.Samples.SESSION;
import static io.naksha.sessions.session.Samples.WEBINAR;
import static io.naksha.sessions.session.Samples.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.consultant.ConsultantId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutboxEntryTest {
    private static final Delivery.Lease LEASE = new Delivery.Lease(uuid(9), NOW.plusSeconds(30));
    private static final Delivery DUE = Delivery.due(NOW, null);

    private static OutboxEntry entry(long id, Target target, Effect effect, long position) {
        return new OutboxEntry(new OutboxEntryId(uuid(id)), JANE, target, effect, position, NOW, DUE);
    }

    private final OutboxEntry confirmed = entry(1, Target.of(SESSION), Effect.SESSION_CONFIRMED, 2);
    private final OutboxEntry changed = entry(2, Target.of(SESSION), Effect.SESSION_CHANGED, 3);

    @Test
    void laterOnesWaitForEarlierOnesOfTheirStream() {
        assertThat(changed.waitsFor(confirmed)).isTrue();
        assertThat(confirmed.waitsFor(changed)).isFalse();
        assertThat(confirmed.waitsFor(confirmed)).isFalse();
        assertThat(changed.waitsFor(confirmed.with(DUE.ended(OutboxState.DONE, NOW))))
                .isFalse();
        assertThat(changed.waitsFor(confirmed.with(DUE.dead("refused", NOW))))
                .as("a dead letter blocks nobody")
                .isFalse();
    }

    @Test
    void otherTargetsRecipientsAndConsultantsAreOtherStreams() {
        OutboxEntry foreign = new OutboxEntry(
                confirmed.id(), new ConsultantId(uuid(99)), confirmed.target(), confirmed.effect(), 1, NOW, DUE);

        assertThat(confirmed.sharesStreamWith(changed)).isTrue();
        assertThat(confirmed.sharesStreamWith(entry(3, Target.of(WEBINAR), Effect.SESSION_CHANGED, 1)))
                .isFalse();
        assertThat(confirmed.sharesStreamWith(entry(3, Target.of(SESSION), Effect.INVITATION, 1)))
                .isFalse();
        assertThat(confirmed.sharesStreamWith(foreign)).isFalse();
        assertThat(changed.waitsFor(foreign)).isFalse();
    }

    @Test
    void streamGoesByPositionThenEffectThenId() {
        OutboxEntry first = entry(9, Target.of(SESSION), Effect.SESSION_CANCELLED, 1);
        OutboxEntry second = entry(8, Target.of(SESSION), Effect.MEETING, 2);
        OutboxEntry third = entry(6, Target.of(SESSION), Effect.SESSION_CONFIRMED, 2);
        OutboxEntry fourth = entry(7, Target.of(SESSION), Effect.SESSION_CONFIRMED, 2);

        assertThat(Stream.of(fourth, third, second, first).sorted(OutboxEntry.STREAM_ORDER))
                .containsExactly(first, second, third, fourth);
    }

    @Test
    void keyNamesTheEffectWhateverTheTry() {
        assertThat(confirmed.deduplicationKey()).isEqualTo(uuid(3) + "/SESSION_CONFIRMED/2");
        assertThat(confirmed.with(DUE.failed("busy", NOW)).deduplicationKey()).isEqualTo(confirmed.deduplicationKey());
        assertThat(Target.of(WEBINAR)).isEqualTo(new Target(Target.Kind.WEBINAR, uuid(5)));
    }

    @Test
    void everyEffectHasARecipient() {
        assertThat(Effect.values())
                .allSatisfy(effect -> assertThat(effect.recipient())
                        .isEqualTo(
                                switch (effect) {
                                    case MEETING -> Effect.Recipient.PLATFORM;
                                    case NEW_BOOKING, INVITATION, CANCELLED_BY_CLIENT, INVITATION_CANCELLED ->
                                        Effect.Recipient.CONSULTANT;
                                    default -> Effect.Recipient.CLIENT;
                                }));
    }

    @Test
    void isDueFromItsTimeWhileNobodyHoldsIt() {
        assertThat(DUE.isDue(NOW)).isTrue();
        assertThat(DUE.isDue(NOW.minusNanos(1))).isFalse();
        assertThat(DUE.leased(LEASE).isDue(LEASE.until().minusNanos(1))).isFalse();
        assertThat(DUE.leased(LEASE).isDue(LEASE.until())).isTrue();
        assertThat(DUE.ended(OutboxState.DONE, NOW).isDue(NOW)).isFalse();
        assertThat(DUE.dead("refused", NOW).isDue(NOW)).isFalse();
    }

    @Test
    void failuresAreCountedAndTheLeaseIsGivenUp() {
        Delivery failed = DUE.leased(LEASE).failed("busy", NOW.plusSeconds(5));

        assertThat(failed)
                .isEqualTo(new Delivery(OutboxState.PENDING, 1, NOW.plusSeconds(5), null, "busy", null, null));
        assertThat(failed.postponed(NOW.plusSeconds(9)))
                .isEqualTo(new Delivery(OutboxState.PENDING, 1, NOW.plusSeconds(9), null, "busy", null, null));
        assertThat(failed.leased(LEASE).dead("gone", NOW))
                .isEqualTo(new Delivery(OutboxState.DEAD, 2, NOW.plusSeconds(5), null, "gone", NOW, null));
        assertThat(failed.leased(LEASE).ended(OutboxState.DONE, NOW))
                .isEqualTo(new Delivery(OutboxState.DONE, 1, NOW.plusSeconds(5), null, "busy", NOW, null));
        assertThat(failed.dead("gone", NOW).retried(NOW))
                .isEqualTo(new Delivery(OutboxState.PENDING, 0, NOW, null, "gone", null, null));
    }

    @Test
    void errorIsKeptAsWhatEveryDatabaseKeeps() {
        assertThat(DUE.failed("x".repeat(499) + "\uD83D\uDE00", NOW).lastError())
                .isEqualTo("x".repeat(499));
        assertThat(DUE.failed("a\u0000b\r\nc", NOW).lastError()).isEqualTo("a b  c");
        assertThat(DUE.failed("x".repeat(600), NOW).lastError()).hasSize(500);
    }

    @Test
    void timesAreKeptToTheMicrosecond() {
        Delivery.Lease fine = new Delivery.Lease(uuid(1), NOW.plusNanos(1_999));

        assertThat(fine.until()).isEqualTo(NOW.plusNanos(1_000));
        assertThat(Delivery.due(NOW.plusNanos(999), null)).isEqualTo(DUE);
        assertThat(DUE.ended(OutboxState.DONE, NOW.plusNanos(999)).endedAt()).isEqualTo(NOW);
        assertThat(new OutboxEntry(
                                confirmed.id(),
                                JANE,
                                confirmed.target(),
                                confirmed.effect(),
                                2,
                                NOW.plusNanos(999),
                                DUE)
                        .createdAt())
                .isEqualTo(NOW);
    }
}
