package io.naksha.sessions.analytics;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.session.PaymentStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds who paid in each currency, in one pass; memory grows with the paying clients. The result is ordered by currency code and names only
 * currencies with a PAID session. See {@link PayingClients#collector}.
 */
public final class PayingClientsCollector implements FactCollector<PayingClientsCollector, List<PayingClients>> {
    private final Map<String, Map<ClientId, Money>> byCurrency = new TreeMap<>();

    PayingClientsCollector() {}

    @Override
    public void accept(SessionFact fact) {
        if (fact.paymentStatus() == PaymentStatus.PAID) {
            add(fact.clientId(), SummaryCell.of(fact).collected());
        }
    }

    private void add(ClientId client, Money paid) {
        byCurrency
                .computeIfAbsent(paid.currency().getCurrencyCode(), code -> new HashMap<>())
                .merge(client, paid, Money::plus);
    }

    @Override
    public PayingClientsCollector merge(PayingClientsCollector other) {
        other.byCurrency.values().forEach(paid -> paid.forEach(this::add));
        return this;
    }

    @Override
    public List<PayingClients> result() {
        return byCurrency.values().stream().map(PayingClientsCollector::total).toList();
    }

    private static PayingClients total(Map<ClientId, Money> paid) {
        Money collected = paid.values().stream().reduce(Money::plus).orElseThrow();
        return new PayingClients(collected, paid.size());
    }
}
