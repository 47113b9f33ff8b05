package io.naksha.sessions.analytics;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.Money;
import java.util.List;
import java.util.Map;

/**
 * What a client has brought in, ever.
 *
 * @param clientId which client
 * @param paid the sum of the prices of the client's sessions that are PAID, one amount a currency, by currency code, without zeros
 */
public record LifetimeValue(ClientId clientId, List<Money> paid) {
    /** Copies the amounts. */
    public LifetimeValue {
        paid = List.copyOf(paid);
    }

    /** The value that the statistics of a client tell, as they are kept or as they are recounted. */
    public static LifetimeValue of(ClientId clientId, ClientStatistics statistics) {
        return new LifetimeValue(clientId, statistics.paid());
    }

    /** The values of these clients, by id. */
    public static List<LifetimeValue> all(Map<ClientId, ClientStatistics> statistics) {
        return statistics.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }
}
