package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.spi.UnitOfWork;
import java.time.Instant;
import java.util.List;

/** Settles whatever earlier tests left pending in the outbox, which all consultants share. */
final class OutboxDrain {
    private static final Instant END_OF_TIME = Instant.parse("9000-01-01T00:00:00Z");
    private static final Delivery.Lease LEASE = new Delivery.Lease(Samples.uuid(), END_OF_TIME.plusSeconds(1));
    private static final int MANY = 100;

    private OutboxDrain() {}

    static void drain(Storage storage) {
        int settled;
        do {
            settled = Rules.retried(() -> storage.inTransaction(OutboxDrain::settleSome));
        } while (settled > 0);
        assertThat(storage.<Long>readOnly(
                        unit -> unit.outbox().health(END_OF_TIME).pending()))
                .as("entries still pending")
                .isZero();
    }

    private static int settleSome(UnitOfWork unit) {
        List<OutboxEntry> leased = unit.outbox().lease(END_OF_TIME, LEASE, MANY);
        for (OutboxEntry entry : leased) {
            assertThat(unit.outbox().settle(entry, entry.delivery().ended(OutboxState.DONE, END_OF_TIME)))
                    .as("settled by the lease")
                    .isTrue();
        }
        return leased.size();
    }
}
