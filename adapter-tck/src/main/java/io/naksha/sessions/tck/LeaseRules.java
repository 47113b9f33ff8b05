package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxEntryId;
import io.naksha.sessions.outbox.OutboxState;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each due entry is held by one dispatcher at a time. */
abstract class LeaseRules extends EffectRules {
    @Test
    void dueEntriesAreLeasedTheLongestDueFirst() {
        List<OutboxEntry> entries = IntStream.range(0, 6)
                .mapToObj(
                        index -> append(Samples.entry(newSession(), Effect.MEETING, DUE.minusSeconds((index * 5) % 6))))
                .toList();
        OutboxEntry later = append(Samples.entry(newSession(), Effect.MEETING, DUE.plusNanos(1_000)));
        Delivery.Lease first = lease(DUE);
        assertThat(lease(DUE, first, 4))
                .containsExactly(
                        leased(entries.get(1), first),
                        leased(entries.get(2), first),
                        leased(entries.get(3), first),
                        leased(entries.get(4), first));
        Delivery.Lease second = lease(DUE);
        assertThat(lease(DUE, second, 4))
                .containsExactly(leased(entries.get(5), second), leased(entries.get(0), second));
        assertThat(leaseAll(DUE)).isEmpty();
        assertThat(reread(entries.get(0))).isEqualTo(leased(entries.get(0), second));
        assertThat(reread(later)).isEqualTo(later);
    }

    @Test
    void aLeaseThatRanOutIsGivenToAnother() {
        OutboxEntry entry = append(Samples.entry(session, Effect.MEETING, DUE));
        Delivery.Lease lost = lease(DUE);
        OutboxEntry held = lease(DUE, lost, 10).get(0);
        assertThat(leaseAll(lost.until().minusNanos(1_000))).isEmpty();
        Delivery.Lease next = lease(lost.until());
        OutboxEntry taken = leased(held, next);
        assertThat(lease(lost.until(), next, 10)).containsExactly(taken);
        assertThat(settle(held, held.delivery().ended(OutboxState.DONE, lost.until())))
                .isFalse();
        assertThat(reread(entry)).as("settled by who lost it").isEqualTo(taken);
        Delivery done = taken.delivery().ended(OutboxState.DONE, lost.until());
        assertThat(settle(taken, done)).isTrue();
        assertThat(reread(entry)).isEqualTo(entry.with(done));
    }

    @Test
    void anEntryInsertedUnderALeaseIsNotGivenAwayBeforeItEnds() {
        Delivery.Lease own = lease(DUE);
        OutboxEntry entry = append(Samples.entry(session, Effect.MEETING, 1, Delivery.due(DUE, own)));
        assertThat(leaseAll(DUE)).isEmpty();
        Delivery done = entry.delivery().ended(OutboxState.DONE, DUE);
        OutboxEntry other = append(Samples.entry(newSession(), Effect.MEETING, 1, Delivery.due(DUE, lease(DUE))));
        assertThat(settle(entry, done)).isTrue();
        assertThat(reread(entry)).isEqualTo(entry.with(done));
        assertThat(leaseAll(own.until().plusSeconds(60)))
                .extracting(OutboxEntry::id)
                .containsExactly(other.id());
    }

    @Test
    void aSettledEntryIsNotGivenOutUntilItIsDueAgain() {
        OutboxEntry entry = append(Samples.entry(session, Effect.MEETING, DUE));
        OutboxEntry held = leaseAll(DUE).get(0);
        Instant retryAt = DUE.plusSeconds(30);
        Delivery failed = held.delivery().failed("it failed", retryAt);
        assertThat(settle(held, failed)).isTrue();
        assertThat(reread(entry)).isEqualTo(entry.with(failed));
        assertThat(leaseAll(retryAt.minusNanos(1_000))).isEmpty();
        OutboxEntry again = leaseAll(retryAt).get(0);
        assertThat(again.delivery().attempts()).isEqualTo(1);
        Delivery postponed = again.delivery().postponed(retryAt.plusSeconds(60));
        assertThat(settle(again, postponed)).isTrue();
        assertThat(reread(entry).delivery()).isEqualTo(postponed);
        assertThat(settle(again, postponed)).as("settled a second time").isFalse();
    }

    @Test
    void settlingRollsBackWithItsTransaction() {
        OutboxEntry entry = append(Samples.entry(session, Effect.MEETING, DUE));
        OutboxEntry held = leaseAll(DUE).get(0);
        assertThatThrownBy(() -> storage.inTransaction(unit -> {
                    assertThat(unit.outbox().settle(held, held.delivery().ended(OutboxState.DONE, DUE)))
                            .isTrue();
                    throw new IllegalStateException("roll back");
                }))
                .hasMessage("roll back");
        assertThat(reread(entry)).isEqualTo(held);
    }

    @Test
    void aDeadEntryIsLeasedOnlyWhenItIsRetried() {
        OutboxEntry entry = append(Samples.entry(session, Effect.MEETING, DUE));
        OutboxEntry held = leaseAll(DUE).get(0);
        Delivery dead = held.delivery().dead("given up", DUE);
        assertThat(settle(held, dead)).isTrue();
        assertThat(reread(entry)).isEqualTo(entry.with(dead));
        assertThat(leaseAll(DUE.plusSeconds(999_999))).isEmpty();
    }

    @Test
    void ofManyDispatchersEachEntryGoesToOne() {
        List<OutboxEntryId> ids = IntStream.range(0, 40)
                .mapToObj(index -> Samples.entry(newSession(), Effect.MEETING, DUE.minusSeconds(index)))
                .map(entry -> append(entry).id())
                .toList();
        List<List<OutboxEntryId>> leased = Together.run(
                6,
                index -> IntStream.range(0, 12)
                        .mapToObj(round -> lease(DUE, lease(DUE), 5))
                        .flatMap(List::stream)
                        .map(OutboxEntry::id)
                        .toList());
        List<OutboxEntryId> all = leased.stream().flatMap(List::stream).toList();
        assertThat(all).isNotEmpty().doesNotHaveDuplicates();
        List<OutboxEntryId> rest = leaseAll(DUE).stream().map(OutboxEntry::id).toList();
        assertThat(rest).doesNotContainAnyElementsOf(all);
        assertThat(all.size() + rest.size()).isEqualTo(ids.size());
    }

    @Test
    void leasingPassesOverWhatAnotherTransactionIsJustLeasing() {
        assumeFalse(
                contract.missingFeatures().contains(StorageFeature.LEASING_WITHOUT_WAITING),
                "the storage says that it lacks " + StorageFeature.LEASING_WITHOUT_WAITING);
        OutboxEntry first = append(Samples.entry(session, Effect.MEETING, DUE.minusSeconds(1)));
        OutboxEntry second = append(Samples.entry(newSession(), Effect.MEETING, DUE));
        CountDownLatch leasing = new CountDownLatch(1);
        CountDownLatch passed = new CountDownLatch(1);
        Together.run(
                () -> storage.inTransaction(unit -> {
                    List<OutboxEntry> mine = unit.outbox().lease(DUE, lease(DUE), 1);
                    leasing.countDown();
                    Together.await(passed, "another dispatcher has leased without waiting");
                    assertThat(mine).extracting(OutboxEntry::id).containsExactly(first.id());
                    return true;
                }),
                () -> {
                    Together.await(leasing, "the first dispatcher is leasing");
                    List<OutboxEntry> mine = lease(DUE, lease(DUE), 10);
                    passed.countDown();
                    assertThat(mine).extracting(OutboxEntry::id).containsExactly(second.id());
                });
    }

    private static OutboxEntry leased(OutboxEntry entry, Delivery.Lease lease) {
        return entry.with(entry.delivery().leased(lease));
    }
}
