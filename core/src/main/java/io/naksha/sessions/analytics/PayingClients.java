package io.naksha.sessions.analytics;

import io.naksha.sessions.common.Money;

/**
 * What the clients paid for sessions in a range, in one currency.
 *
 * @param collected the sum of the prices of sessions that are PAID
 * @param clients how many clients have such a session, at least 1; one that costs nothing counts
 */
public record PayingClients(Money collected, long clients) {
    /** Refuses an amount that nobody paid. */
    public PayingClients {
        if (clients < 1) {
            throw new IllegalArgumentException("at least one client has paid");
        }
    }

    /** A collector; it wants the sessions of the range and no others. */
    public static PayingClientsCollector collector() {
        return new PayingClientsCollector();
    }

    /** The average for each of the clients, half to even at the currency's scale. */
    public Money average() {
        return collected.dividedBy(clients);
    }
}
