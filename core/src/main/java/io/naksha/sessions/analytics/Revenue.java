package io.naksha.sessions.analytics;

import io.naksha.sessions.common.Money;
import java.util.Currency;

/**
 * What sessions brought in, in one currency.
 *
 * @param currency the currency of all four amounts
 * @param collected the sum of the prices of sessions that are PAID, whatever became of them
 * @param pending the sum of the prices of sessions whose payment is PENDING and that are neither CANCELLED nor NO_SHOW
 * @param total collected and pending
 * @param refunded the sum of the prices of sessions that were paid and are REFUNDED; a payment that was released before it was received is
 *     not in it
 */
public record Revenue(Currency currency, Money collected, Money pending, Money total, Money refunded) {
    /** Refuses a total that is not the sum of collected and pending, and amounts in other currencies. */
    public Revenue {
        if (!total.equals(collected.plus(pending))) {
            throw new IllegalArgumentException("total must be collected and pending");
        }
        if (!currency.equals(total.currency()) || !currency.equals(refunded.currency())) {
            throw new IllegalArgumentException("all amounts must be in " + currency);
        }
    }

    /**
     * Revenue from its three parts.
     *
     * @throws IllegalArgumentException where the currencies differ
     */
    public static Revenue of(Money collected, Money pending, Money refunded) {
        return new Revenue(collected.currency(), collected, pending, collected.plus(pending), refunded);
    }

    /** Nothing, in this currency. */
    public static Revenue zero(Currency currency) {
        Money zero = Money.zero(currency);
        return of(zero, zero, zero);
    }

    /**
     * This and the other together.
     *
     * @throws IllegalArgumentException where the currencies differ
     */
    public Revenue plus(Revenue other) {
        return of(collected.plus(other.collected), pending.plus(other.pending), refunded.plus(other.refunded));
    }
}
