package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.spi.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Commands of a dispatcher. */
final class EffectCommands {
    private static final int LEASE_SECONDS = 6;

    private EffectCommands() {}

    /** Leases what is due. */
    record Lease(int limit) implements Command {
        @Override
        public void run(UnitOfWork unit, Model model) {
            Instant now = model.tick();
            Delivery.Lease lease = new Delivery.Lease(Samples.uuid(), now.plusSeconds(LEASE_SECONDS));
            List<OutboxEntry> expected = model.free(now, limit).stream()
                    .map(entry -> entry.with(entry.delivery().leased(lease)))
                    .toList();
            assertThat(unit.outbox().lease(now, lease, limit)).as("leased").isEqualTo(expected);
            expected.forEach(model::put);
            model.leased.addAll(expected);
        }
    }

    /** How a try ended. */
    enum Outcome {
        DONE,
        SUPERSEDED,
        FAILED,
        POSTPONED,
        DEAD
    }

    /** Settles an entry, by a lease that may be lost by now. */
    record Settle(int which, Outcome outcome) implements Command {
        @Override
        public void run(UnitOfWork unit, Model model) {
            OutboxEntry leased = Model.pick(model.leased, which);
            if (leased == null) {
                return;
            }
            Delivery next = next(leased.delivery(), model.tick());
            OutboxEntry stored = Objects.requireNonNull(model.entries.get(leased.id()));
            boolean holds =
                    Objects.equals(stored.delivery().lease(), leased.delivery().lease());
            assertThat(unit.outbox().settle(leased, next)).as("settled").isEqualTo(holds);
            if (holds) {
                model.put(stored.with(next));
            }
        }

        private Delivery next(Delivery leased, Instant now) {
            return switch (outcome) {
                case DONE -> leased.ended(OutboxState.DONE, now);
                case SUPERSEDED -> leased.ended(OutboxState.SUPERSEDED, now);
                case FAILED -> leased.failed("failed", now.plusSeconds(2));
                case POSTPONED -> leased.postponed(now.plusSeconds(4));
                case DEAD -> leased.dead("given up", now);
            };
        }
    }
}
