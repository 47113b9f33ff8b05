package io.naksha.sessions.benchmarks.peer;

import java.math.BigDecimal;
import java.util.Map;

/** A consultant's sessions in figures; all in one currency. Statuses without sessions are left out. */
public record Summary(
        Map<String, Long> byStatus,
        Map<String, Long> byPaymentStatus,
        BigDecimal collected,
        BigDecimal pending,
        long clients,
        long repeatClients) {
    /** Drops trailing zeros, which columns have and amounts of money have not. */
    public Summary {
        collected = collected.stripTrailingZeros();
        pending = pending.stripTrailingZeros();
    }
}
