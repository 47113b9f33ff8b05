package io.naksha.sessions.analytics;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up revenue, each currency for itself. */
final class RevenueTally {
    private final Map<String, Revenue> byCode = new TreeMap<>();

    void add(Revenue revenue) {
        byCode.merge(revenue.currency().getCurrencyCode(), revenue, Revenue::plus);
    }

    void addAll(RevenueTally other) {
        other.byCode.values().forEach(this::add);
    }

    /** Sees to it that these currencies have an entry. */
    void show(Iterable<Currency> currencies) {
        currencies.forEach(currency -> add(Revenue.zero(currency)));
    }

    List<Currency> currencies() {
        return byCode.values().stream().map(Revenue::currency).toList();
    }

    /** One entry a currency, by currency code. */
    List<Revenue> toList() {
        return List.copyOf(byCode.values());
    }
}
