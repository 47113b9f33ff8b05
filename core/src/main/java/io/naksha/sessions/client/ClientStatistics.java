package io.naksha.sessions.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.naksha.sessions.common.Money;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is counted for a client in the same transaction as what it counts.
 *
 * @param totalSessions all sessions ever made for the client, whatever became of them
 * @param paid the sum of the prices of sessions that are paid, one amount a currency, by currency code, without zeros; a refund
 *     subtracts
 */
public record ClientStatistics(long totalSessions, List<Money> paid) {
    /** The statistics of a client without sessions. */
    public static final ClientStatistics NONE = new ClientStatistics(0, List.of());

    /** Orders the amounts by currency code, adds up those of one currency and drops zeros. */
    @JsonCreator
    public ClientStatistics(@JsonProperty("totalSessions") long totalSessions, @JsonProperty("paid") List<Money> paid) {
        this.totalSessions = totalSessions;
        this.paid = perCurrency(paid);
    }

    private static List<Money> perCurrency(Collection<Money> amounts) {
        Map<String, Money> sums = new TreeMap<>();
        amounts.forEach(amount -> sums.merge(amount.currency().getCurrencyCode(), amount, Money::plus));
        return sums.values().stream().filter(amount -> !amount.isZero()).toList();
    }

    /** The amount paid in one currency; zero where nothing was. */
    public Money paidIn(Currency currency) {
        return paid.stream()
                .filter(amount -> amount.currency().equals(currency))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> Money.zero(currency));
    }

    /** These statistics with the others added. */
    public ClientStatistics plus(ClientStatistics other) {
        return new ClientStatistics(
                totalSessions + other.totalSessions,
                Stream.concat(paid.stream(), other.paid.stream()).toList());
    }

    /** These statistics with the others taken away; what is left may be negative, as a change to be added later. */
    public ClientStatistics minus(ClientStatistics other) {
        return plus(new ClientStatistics(
                -other.totalSessions, other.paid.stream().map(Money::negated).toList()));
    }
}
