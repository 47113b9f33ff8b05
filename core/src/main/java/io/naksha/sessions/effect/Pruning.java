package io.naksha.sessions.effect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Removes what is over and was kept long enough, in small bites. */
final class Pruning {
    private static final Duration INTERVAL = Duration.ofMinutes(10);
    private static final int BITE = 500;

    private final Units units;
    private final Clock clock;
    private final DispatchSettings.Retention retention;
    private @Nullable Instant next;

    Pruning(Units units, Clock clock, DispatchSettings.Retention retention) {
        this.units = units;
        this.clock = clock;
        this.retention = retention;
    }

    /** Prunes, unless that was done a short while ago. For one thread. */
    void runIfDue() {
        Instant now = clock.instant();
        if (next == null || !now.isBefore(next)) {
            run();
            next = now.plus(INTERVAL);
        }
    }

    /** Prunes now; says how many records were removed. */
    int run() {
        Instant now = clock.instant();
        Instant entriesBefore = now.minus(retention.entries());
        Instant recordsBefore = now.minus(retention.idempotency());
        return bites(() -> units.write(unit -> unit.outbox().prune(entriesBefore, BITE)))
                + bites(() -> units.write(unit -> unit.idempotency().prune(recordsBefore, BITE)));
    }

    private static int bites(Bite bite) {
        int removed = 0;
        int last;
        do {
            last = bite.take();
            removed += last;
        } while (last >= BITE);
        return removed;
    }

    private interface Bite {
        int take();
    }
}
