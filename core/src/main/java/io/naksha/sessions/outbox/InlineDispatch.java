package io.naksha.sessions.outbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries effects out right after the commit that called for them, in time for the caller to see the result. */
public interface InlineDispatch {
    /** Leaves everything to the poller. */
    InlineDispatch NONE = new InlineDispatch() {
        @Override
        public Delivery.@Nullable Lease lease(Instant now) {
            return null;
        }

        @Override
        public boolean dispatchNow(List<OutboxEntry> leased) {
            return false;
        }
    };

    /** A new lease, to write entries with that {@link #dispatchNow} gets after commit; absent where the poller is to do it. */
    Delivery.@Nullable Lease lease(Instant now);

    /**
     * Carries entries out that the caller wrote with a lease and committed. Waits a bounded time; what is not done by then goes on behind. Never throws
     * because an effect failed.
     *
     * @return whether what the caller committed has changed since, so that reading it again shows more, such as a meeting link
     */
    boolean dispatchNow(List<OutboxEntry> leased);
}
