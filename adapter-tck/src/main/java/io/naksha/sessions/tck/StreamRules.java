package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.session.Session;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Effects on one target that one recipient sees are leased in order; others do not wait for them. */
abstract class StreamRules extends EffectRules {
    private static final long SEED = 20_310_505;

    @Test
    void anEntryWaitsForEarlierPendingOnesOfItsStream() {
        OutboxEntry first = append(entry(Effect.SESSION_CONFIRMED, 1));
        OutboxEntry second = append(entry(Effect.SESSION_CHANGED, 2));
        OutboxEntry third = append(entry(Effect.SESSION_CANCELLED, 2));
        for (OutboxEntry next : List.of(first, second, third)) {
            OutboxEntry held = only(leaseAll(DUE));
            assertThat(held.id()).isEqualTo(next.id());
            assertThat(leaseAll(DUE)).as("while it is leased").isEmpty();
            assertThat(settle(held, held.delivery().ended(OutboxState.DONE, DUE)))
                    .isTrue();
        }
        assertThat(leaseAll(DUE)).isEmpty();
    }

    @Test
    void anEntryWaitsForAnEarlierOneThatIsNotYetDue() {
        OutboxEntry postponed =
                append(Samples.entry(session, Effect.SESSION_CONFIRMED, 1, Delivery.due(DUE.plusSeconds(60), null)));
        append(entry(Effect.SESSION_CANCELLED, 2));
        assertThat(leaseAll(DUE)).isEmpty();
        assertThat(only(leaseAll(DUE.plusSeconds(60))).id()).isEqualTo(postponed.id());
    }

    @Test
    void otherRecipientsAndTargetsDoNotWait() {
        Session other = newSession();
        List<OutboxEntry> free = List.of(
                entry(Effect.MEETING, 1),
                entry(Effect.SESSION_CONFIRMED, 5),
                entry(Effect.NEW_BOOKING, 7),
                Samples.entry(other, Effect.MEETING, 2, Delivery.due(DUE, null)));
        append(free);
        append(List.of(entry(Effect.MEETING, 2), entry(Effect.LINK_READY, 5), entry(Effect.INVITATION, 7)));
        assertThat(leaseAll(DUE))
                .extracting(OutboxEntry::id)
                .containsExactlyInAnyOrderElementsOf(
                        free.stream().map(OutboxEntry::id).toList());
    }

    @Test
    void whatEndedBlocksNobody() {
        for (OutboxState state : List.of(OutboxState.DONE, OutboxState.SUPERSEDED, OutboxState.DEAD)) {
            Session target = newSession();
            append(Samples.entry(
                    target, Effect.SESSION_CONFIRMED, 1, Delivery.due(DUE, null).ended(state, DUE)));
            OutboxEntry next = append(Samples.entry(target, Effect.SESSION_CANCELLED, 2, Delivery.due(DUE, null)));
            OutboxEntry held = only(leaseAll(DUE));
            assertThat(held.id()).as("behind one that is %s", state).isEqualTo(next.id());
            assertThat(settle(held, held.delivery().ended(OutboxState.DONE, DUE)))
                    .isTrue();
        }
    }

    @Test
    void ofEqualPositionAndEffectTheSmallerIdComesFirst() {
        List<OutboxEntry> entries = new ArrayList<>();
        for (int index = 0; index < 6; index++) {
            entries.add(append(entry(Effect.MEETING, 1)));
        }
        entries.sort(OutboxEntry.STREAM_ORDER);
        for (OutboxEntry next : entries) {
            OutboxEntry held = only(leaseAll(DUE));
            assertThat(held.id()).isEqualTo(next.id());
            assertThat(settle(held, held.delivery().ended(OutboxState.DONE, DUE)))
                    .isTrue();
        }
    }

    @Test
    void randomStreamsAreCarriedOutInOrder() {
        RandomData random = new RandomData(SEED);
        List<Session> targets = List.of(session, newSession(), newSession());
        List<OutboxEntry> waiting = new ArrayList<>();
        for (int index = 0; index < 40; index++) {
            waiting.add(Samples.entry(
                    random.oneOf(targets),
                    random.oneOf(Effect.class),
                    1 + random.below(4),
                    Delivery.due(DUE.minusSeconds(random.below(5)), null)));
        }
        append(waiting);
        int rounds = 0;
        while (!waiting.isEmpty()) {
            List<OutboxEntry> leased = leaseAll(DUE);
            assertThat(leased)
                    .as("seed %d, round %d", SEED, rounds)
                    .extracting(OutboxEntry::id)
                    .containsExactlyInAnyOrderElementsOf(
                            free(waiting).stream().map(OutboxEntry::id).toList());
            OutboxState end = random.oneIn(3) ? OutboxState.DEAD : OutboxState.DONE;
            leased.forEach(held -> settle(held, held.delivery().ended(end, DUE)));
            leased.forEach(held -> waiting.removeIf(entry -> entry.id().equals(held.id())));
            rounds++;
        }
        assertThat(rounds).isGreaterThan(2);
    }

    private static List<OutboxEntry> free(List<OutboxEntry> waiting) {
        return waiting.stream()
                .filter(entry -> waiting.stream().noneMatch(entry::waitsFor))
                .toList();
    }

    private OutboxEntry entry(Effect effect, long position) {
        return Samples.entry(session, effect, position, Delivery.due(DUE, null));
    }

    private static OutboxEntry only(List<OutboxEntry> leased) {
        assertThat(leased).hasSize(1);
        return leased.get(0);
    }
}
