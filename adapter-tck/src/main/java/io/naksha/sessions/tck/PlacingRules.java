package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.spi.Placement;
import io.naksha.sessions.spi.PlacementResult;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Rules that place sessions the way a caller does: what is not placed fails the transaction. */
abstract class PlacingRules extends Rules {
    /** Ends the transaction of a placement that was refused. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Places in a transaction of its own; where {@link #inUnits}, in one that the caller ends. */
    final PlacementResult place(Placement placement) {
        return inUnits() ? place(placement, () -> {}) : retried(() -> storage.place(placement));
    }

    /** Whether sessions are placed in units of work. */
    boolean inUnits() {
        return false;
    }

    /** Places while others do: in units, they last. */
    final PlacementResult placeAmongOthers(Placement placement) {
        return inUnits() ? placeSlowly(placement) : place(placement);
    }

    /** Places in a transaction that lasts, so that others begin meanwhile. */
    final PlacementResult placeSlowly(Placement placement) {
        return place(placement, Together::linger);
    }

    private PlacementResult place(Placement placement, Runnable pause) {
        AtomicReference<PlacementResult> result = new AtomicReference<>();
        try {
            write(unit -> {
                pause.run();
                result.set(unit.place(placement));
                pause.run();
                if (!(result.get() instanceof PlacementResult.Placed)) {
                    throw new Refused();
                }
            });
        } catch (Refused rolledBack) {
            assertThat(result.get()).isNotNull();
        }
        return Objects.requireNonNull(result.get());
    }

    final PlacementResult.Placed placed(Placement placement) {
        PlacementResult result = place(placement);
        assertThat(result).isInstanceOf(PlacementResult.Placed.class);
        return (PlacementResult.Placed) result;
    }

    /** Places in vain, and sees that nothing was written. */
    final PlacementResult refused(Consultant consultant, Placement placement) {
        Snapshot before = Snapshot.of(storage, consultant.id()).withoutRevision();
        PlacementResult result = place(placement);
        assertThat(result).isNotInstanceOf(PlacementResult.Placed.class);
        assertThat(Snapshot.of(storage, consultant.id()).withoutRevision()).isEqualTo(before);
        placement
                .entries()
                .forEach(entry ->
                        assertThat(find(unit -> unit.outbox().find(entry.id()))).isEmpty());
        return result;
    }
}
