package io.naksha.sessions.analytics;

import io.naksha.sessions.common.Money;
import java.util.List;

/**
 * A consultant's clients in figures.
 *
 * @param total all of them
 * @param active those that are not deactivated
 * @param withActiveSessions those with at least one PENDING or CONFIRMED session, ever
 * @param averageRevenue what was collected in the range, divided by the clients with a PAID session in it, half to even; one amount for each
 *     currency with such a session, by currency code
 */
public record ClientSummary(long total, long active, long withActiveSessions, List<Money> averageRevenue) {
    /** Copies the amounts. */
    public ClientSummary {
        averageRevenue = List.copyOf(averageRevenue);
    }

    /**
     * The summary of these clients.
     *
     * @param counts the clients as they are now
     * @param paying who paid in the range, one entry a currency, by currency code
     */
    public static ClientSummary of(ClientCounts counts, List<PayingClients> paying) {
        return new ClientSummary(
                counts.total(),
                counts.active(),
                counts.withActiveSessions(),
                paying.stream().map(PayingClients::average).toList());
    }
}
