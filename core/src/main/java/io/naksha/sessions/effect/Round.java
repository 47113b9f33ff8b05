package io.naksha.sessions.effect;

import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Carries out what was leased: first the rooms, then the mails that may carry their links. */
final class Round {
    private final EntryRunner runner;
    private final Workers workers;
    private final Clock clock;
    private final int mostGivenBack;

    Round(EntryRunner runner, Workers workers, Clock clock, int mostGivenBack) {
        this.runner = runner;
        this.workers = workers;
        this.clock = clock;
        this.mostGivenBack = mostGivenBack;
    }

    /** In the calling thread, to the end. */
    void here(List<OutboxEntry> leased) {
        of(leased, true).forEach(runner::run);
        of(leased, false).forEach(runner::run);
    }

    /**
     * On the workers.
     *
     * @param patience how long to wait; what takes longer goes on behind
     * @param rest how long entries rest that no worker has time for
     * @return whether a session was changed by then
     */
    boolean onWorkers(List<OutboxEntry> leased, Duration patience, Duration rest) {
        long deadline = System.nanoTime() + patience.toNanos();
        AtomicBoolean changed = new AtomicBoolean();
        List<OutboxEntry> refused = new ArrayList<>();
        await(submit(of(leased, true), changed, refused), deadline);
        await(submit(of(leased, false), changed, refused), deadline);
        giveBack(refused, rest);
        return changed.get();
    }

    private List<CountDownLatch> submit(List<OutboxEntry> entries, AtomicBoolean changed, List<OutboxEntry> refused) {
        List<CountDownLatch> underway = new ArrayList<>();
        for (OutboxEntry entry : entries) {
            CountDownLatch ended = new CountDownLatch(1);
            if (workers.submit(entry.effect(), () -> run(entry, changed, ended))) {
                underway.add(ended);
            } else {
                refused.add(entry);
            }
        }
        return underway;
    }

    // The leases beyond the limit are left to run out: giving back all that a great change called for would hold its
    // caller up.
    private void giveBack(List<OutboxEntry> refused, Duration rest) {
        if (!refused.isEmpty()) {
            Instant until = clock.instant().plus(rest);
            runner.release(refused.subList(0, Math.min(refused.size(), mostGivenBack)), until);
        }
    }

    private void run(OutboxEntry entry, AtomicBoolean changed, CountDownLatch ended) {
        try {
            if (runner.run(entry)) {
                changed.set(true);
            }
        } finally {
            ended.countDown();
        }
    }

    private static void await(List<CountDownLatch> underway, long deadline) {
        try {
            for (CountDownLatch ended : underway) {
                if (!ended.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<OutboxEntry> of(List<OutboxEntry> entries, boolean meetings) {
        return entries.stream()
                .filter(entry -> (entry.effect() == Effect.MEETING) == meetings)
                .toList();
    }
}
