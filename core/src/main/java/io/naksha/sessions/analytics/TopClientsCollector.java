package io.naksha.sessions.analytics;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.common.Money;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ranks clients in one pass; memory grows with the paying clients. See {@link TopClients#collector}. */
public final class TopClientsCollector implements FactCollector<TopClientsCollector, TopClients> {
    private final Currency currency;
    private final int limit;
    private final Map<ClientId, Money> collected = new HashMap<>();

    TopClientsCollector(Currency currency, int limit) {
        this.currency = currency;
        this.limit = limit;
    }

    @Override
    public void accept(SessionFact fact) {
        Money paid = SummaryCell.of(fact).collected();
        if (paid.currency().equals(currency) && !paid.isZero()) {
            add(fact.clientId(), paid);
        }
    }

    private void add(ClientId client, Money paid) {
        collected.merge(client, paid, Money::plus);
    }

    @Override
    public TopClientsCollector merge(TopClientsCollector other) {
        if (!currency.equals(other.currency) || limit != other.limit) {
            throw new IllegalArgumentException("cannot merge rankings of different currencies or lengths");
        }
        other.collected.forEach(this::add);
        return this;
    }

    @Override
    public TopClients result() {
        List<TopClients.Entry> ranked = collected.entrySet().stream()
                .map(entry -> new TopClients.Entry(entry.getKey(), entry.getValue()))
                .sorted()
                .limit(limit)
                .toList();
        return new TopClients(currency, ranked);
    }
}
