package io.naksha.sessions.effect;

import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.spi.DeliveryException;
import io.naksha.sessions.spi.UnitOfWork;
import java.util.function.Supplier;

/** One try of a leased entry. Notes which platform may have acted without its answer having come. */
final class Attempt {
    private final Units units;
    private OutboxEntry entry;

    Attempt(Units units, OutboxEntry entry) {
        this.units = units;
        this.entry = entry;
    }

    /** The entry as it is to be settled. */
    OutboxEntry entry() {
        return entry;
    }

    /**
     * Asks a platform. That it is asked is stored before, so that whoever comes after an answer that was lost knows where a room may be that nobody knows.
     *
     * @throws LeaseLostException where the entry is another dispatcher's by now
     */
    <T> T ask(Platform platform, Supplier<T> question) {
        boolean first = entry.delivery().asked() == null;
        note(entry.delivery().asking(platform));
        try {
            return question.get();
        } catch (DeliveryException told) {
            if (first && told.kind() != DeliveryException.Kind.OUTCOME_UNKNOWN) {
                forget();
            }
            throw told;
        }
    }

    private void note(Delivery asking) {
        OutboxEntry before = entry;
        if (!asking.equals(before.delivery())
                && !units.write((UnitOfWork unit) -> unit.outbox().settle(before, asking))) {
            throw new LeaseLostException();
        }
        entry = before.with(asking);
    }

    /** Whatever the platform may have done has been dealt with. Stored when the entry is settled. */
    void forget() {
        entry = entry.with(entry.delivery().answered());
    }
}
