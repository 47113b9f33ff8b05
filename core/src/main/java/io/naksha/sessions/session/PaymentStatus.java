package io.naksha.sessions.session;

import java.util.Set;

/** Where the payment of a session stands. Which status may follow which is one table, {@link #next}. */
public enum PaymentStatus {
    /** Expected. */
    PENDING,
    /** Received, or not needed because the price is zero. */
    PAID,
    /** Tried in vain. */
    FAILED,
    /** Given back, or released before it was recorded as received. */
    REFUNDED;

    /** The statuses that may follow this one; none for a final one. */
    public Set<PaymentStatus> next() {
        return switch (this) {
            case PENDING -> Set.of(PAID, FAILED, REFUNDED);
            case PAID -> Set.of(REFUNDED);
            case FAILED -> Set.of(PENDING, PAID);
            case REFUNDED -> Set.of();
        };
    }

    /** Whether a payment in this status may be given the other one. */
    public boolean canBecome(PaymentStatus other) {
        return next().contains(other);
    }
}
