package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxEntryId;
import io.naksha.sessions.outbox.OutboxHealth;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.outbox.Target;
import io.naksha.sessions.session.Webinar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Entries are kept whole, found, counted and pruned. */
abstract class OutboxRules extends EffectRules {
    private static final int MANY = 1_000;

    @Test
    void anEntryIsReadAsItWasWritten() {
        Delivery.Lease lease = new Delivery.Lease(Samples.uuid(), DUE.plusNanos(999_999_000));
        List<Delivery> deliveries = List.of(
                Delivery.due(DUE, null),
                Delivery.due(DUE, lease),
                new Delivery(OutboxState.PENDING, 7, DUE, lease, "\ud83d\udc94".repeat(250), null, Platform.MEET),
                new Delivery(
                        OutboxState.DEAD, Integer.MAX_VALUE, DUE, null, "%_\\'\"\n", DUE.plusSeconds(9), Platform.ZOOM),
                new Delivery(OutboxState.DONE, 0, DUE, null, null, DUE, null),
                new Delivery(OutboxState.SUPERSEDED, 1, DUE, null, "", DUE, null));
        for (Delivery delivery : deliveries) {
            OutboxEntry entry = append(Samples.entry(session, Effect.LINK_READY, 9_000_000_000L, delivery));
            assertThat(reread(entry)).isEqualTo(entry);
        }
        for (Effect effect : Effect.values()) {
            OutboxEntry entry = append(Samples.entry(session, effect, DUE));
            assertThat(reread(entry)).isEqualTo(entry);
        }
        assertThat(find(unit -> unit.outbox().find(new OutboxEntryId(Samples.uuid()))))
                .isEmpty();
    }

    @Test
    void theEntriesAboutATargetAreInTheOrderOfTheStream() {
        List<OutboxEntry> entries = new ArrayList<>();
        for (int position : List.of(2, 1, 3, 2)) {
            for (Effect effect : List.of(Effect.NEW_BOOKING, Effect.MEETING, Effect.SESSION_CANCELLED)) {
                entries.add(Samples.entry(session, effect, position, Delivery.due(DUE, null)));
            }
        }
        entries.add(Samples.entry(
                session, Effect.MEETING, 0, Delivery.due(DUE, null).ended(OutboxState.DONE, DUE)));
        append(entries);
        append(Samples.entry(newSession(), Effect.MEETING, DUE));
        entries.sort(OutboxEntry.STREAM_ORDER);
        assertThat(about(Target.of(session.id()))).isEqualTo(entries);
        assertThat(about(new Target(Target.Kind.WEBINAR, session.id().value()))).isEmpty();
    }

    @Test
    void anEntryMayBeAboutAWebinar() {
        Webinar webinar = Samples.webinar(stored(consultant, Samples.offering(consultant)), DUE);
        write(consultant, unit -> unit.webinars().insert(webinar));
        OutboxEntry entry = append(new OutboxEntry(
                new OutboxEntryId(Samples.uuid()),
                consultant.id(),
                Target.of(webinar.id()),
                Effect.MEETING,
                1,
                Samples.NOW,
                Delivery.due(DUE, null)));
        assertThat(about(Target.of(webinar.id()))).containsExactly(entry);
        assertThat(leaseAll(DUE)).extracting(OutboxEntry::id).containsExactly(entry.id());
    }

    @Test
    void theLatestDeadEntriesAreNamedFirst() {
        Instant ended = latestEnd().plusSeconds(1);
        List<OutboxEntry> dead = IntStream.range(0, 5)
                .mapToObj(index -> Samples.entry(
                        session,
                        Effect.MEETING,
                        index,
                        Delivery.due(DUE, null).dead("failed", ended.plusSeconds(5L - index))))
                .toList();
        append(List.of(dead.get(3), dead.get(0), dead.get(4), dead.get(1), dead.get(2)));
        append(Samples.entry(session, Effect.MEETING, DUE));
        assertThat(dead(5)).isEqualTo(dead);
        assertThat(dead(2)).isEqualTo(dead.subList(0, 2));
    }

    private Instant latestEnd() {
        return dead(1).stream().map(OutboxRules::endedAt).findFirst().orElse(DUE);
    }

    private List<OutboxEntry> dead(int limit) {
        return read(unit -> unit.outbox().dead(limit));
    }

    private static Instant endedAt(OutboxEntry entry) {
        return Objects.requireNonNull(entry.delivery().endedAt());
    }

    @Test
    void healthCountsWhatIsPendingDeadAndOverdue() {
        OutboxHealth before = health();
        assertThat(before.oldestDue()).isNull();
        append(Samples.entry(session, Effect.MEETING, DUE.minusSeconds(5)));
        append(Samples.entry(session, Effect.SESSION_CONFIRMED, DUE.minusSeconds(9)));
        append(Samples.entry(session, Effect.NEW_BOOKING, DUE.plusSeconds(1)));
        append(Samples.entry(
                session,
                Effect.MEETING,
                0,
                Delivery.due(DUE.minusSeconds(99), null).dead("x", DUE)));
        append(Samples.entry(
                session,
                Effect.MEETING,
                0,
                Delivery.due(DUE.minusSeconds(99), null).ended(OutboxState.DONE, DUE)));
        assertThat(health()).isEqualTo(new OutboxHealth(before.pending() + 3, before.dead() + 1, DUE.minusSeconds(9)));
    }

    private OutboxHealth health() {
        return read(unit -> unit.outbox().health(DUE));
    }

    @Test
    void whatWasCarriedOutOrSupersededLongAgoIsPruned() {
        Instant cutoff = Instant.parse("1990-01-01T00:00:00Z");
        pruneAll(cutoff.plusSeconds(1));
        Delivery due = Delivery.due(cutoff.minusSeconds(60), null);
        List<OutboxEntry> old = IntStream.range(0, 5)
                .mapToObj(index -> Samples.entry(
                        session,
                        Effect.MEETING,
                        index,
                        due.ended(
                                index % 2 == 0 ? OutboxState.DONE : OutboxState.SUPERSEDED, cutoff.minusNanos(1_000))))
                .toList();
        List<OutboxEntry> kept = List.of(
                Samples.entry(session, Effect.MEETING, 10, due.ended(OutboxState.DONE, cutoff)),
                Samples.entry(session, Effect.MEETING, 11, due.dead("failed", cutoff.minusSeconds(9))),
                Samples.entry(session, Effect.MEETING, 12, due));
        append(old);
        append(kept);
        assertThat(prune(cutoff, 3)).isEqualTo(3);
        assertThat(prune(cutoff, 3)).isEqualTo(2);
        assertThat(prune(cutoff, 3)).isZero();
        assertThat(about(Target.of(session.id()))).isEqualTo(kept);
    }

    private void pruneAll(Instant cutoff) {
        int removed;
        do {
            removed = prune(cutoff, MANY);
        } while (removed > 0);
    }

    private int prune(Instant cutoff, int limit) {
        return inTransaction(unit -> unit.outbox().prune(cutoff, limit));
    }

    private List<OutboxEntry> about(Target target) {
        return read(unit -> unit.outbox().about(consultant.id(), target));
    }
}
