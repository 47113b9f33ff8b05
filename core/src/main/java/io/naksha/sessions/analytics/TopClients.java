package io.naksha.sessions.analytics;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.ValidationException;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/**
 * The clients from whom most was collected in a range, in one currency.
 *
 * @param currency the currency
 * @param clients by what was collected, most first, then by id; none from whom nothing was
 */
public record TopClients(Currency currency, List<Entry> clients) {
    /** The most clients that can be asked for. */
    public static final int MAX_LIMIT = 100;

    /** Copies the clients. */
    public TopClients {
        clients = List.copyOf(clients);
    }

    /**
     * One client.
     *
     * @param clientId which one
     * @param collected the sum of the prices of the client's sessions in the range that are PAID
     */
    public record Entry(ClientId clientId, Money collected) implements Comparable<Entry> {
        private static final Comparator<Entry> ORDER =
                Comparator.comparing(Entry::collected).reversed().thenComparing(Entry::clientId);

        /** Most collected first, then by id; both in one currency. */
        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * A collector; it wants the sessions of the range and no others. Those in other currencies are passed over.
     *
     * @param limit how many clients at most, 1 to {@value #MAX_LIMIT}
     * @throws ValidationException where the limit is out of bounds
     */
    public static TopClientsCollector collector(Currency currency, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ValidationException.of("limit", "out-of-range", "must be 1 to " + MAX_LIMIT, limit);
        }
        return new TopClientsCollector(currency, limit);
    }
}
