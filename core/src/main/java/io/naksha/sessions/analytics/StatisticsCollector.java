package io.naksha.sessions.analytics;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientStatistics;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts anew what is kept for each client, in one pass over all sessions ever; memory grows with the clients. The result names the clients that
 * have a session, by id. See {@link StatisticsRecount#collector}.
 */
public final class StatisticsCollector
        implements FactCollector<StatisticsCollector, SortedMap<ClientId, ClientStatistics>> {
    private final SortedMap<ClientId, ClientStatistics> byClient = new TreeMap<>();

    StatisticsCollector() {}

    @Override
    public void accept(SessionFact fact) {
        add(
                fact.clientId(),
                new ClientStatistics(1, List.of(SummaryCell.of(fact).collected())));
    }

    private void add(ClientId client, ClientStatistics statistics) {
        byClient.merge(client, statistics, ClientStatistics::plus);
    }

    @Override
    public StatisticsCollector merge(StatisticsCollector other) {
        other.byClient.forEach(this::add);
        return this;
    }

    @Override
    public SortedMap<ClientId, ClientStatistics> result() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(byClient));
    }
}
