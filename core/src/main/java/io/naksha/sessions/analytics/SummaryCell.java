package io.naksha.sessions.analytics;

import io.naksha.sessions.common.Money;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.SessionStatus;
import java.util.Currency;

/**
 * Sessions that all count alike: one group of a query that groups by status, payment status, whether {@code paidAt} is set, and currency.
 *
 * @param status where the sessions stand
 * @param paymentStatus where their payments stand
 * @param paidAtSet whether they have the time at which they were paid
 * @param sessions how many there are, at least 1
 * @param price the sum of their prices
 */
public record SummaryCell(
        SessionStatus status, PaymentStatus paymentStatus, boolean paidAtSet, long sessions, Money price) {
    /** Refuses a group without sessions. */
    public SummaryCell {
        if (sessions < 1) {
            throw new IllegalArgumentException("a cell has at least one session");
        }
    }

    /** The group of this session alone. */
    public static SummaryCell of(SessionFact fact) {
        return new SummaryCell(fact.status(), fact.paymentStatus(), fact.paidAt() != null, 1, fact.price());
    }

    /** What the sessions add to the revenue in their currency. */
    public Revenue revenue() {
        Money zero = Money.zero(price.currency());
        return Revenue.of(collected(), pends() ? price : zero, wasRefunded() ? price : zero);
    }

    /** The price where PAID, else zero. */
    Money collected() {
        return paymentStatus == PaymentStatus.PAID ? price : Money.zero(price.currency());
    }

    private boolean pends() {
        return paymentStatus == PaymentStatus.PENDING
                && status != SessionStatus.CANCELLED
                && status != SessionStatus.NO_SHOW;
    }

    private boolean wasRefunded() {
        return paymentStatus == PaymentStatus.REFUNDED && paidAtSet;
    }

    /** What the sessions of a cell have in common. */
    Kind kind() {
        return new Kind(status, paymentStatus, paidAtSet, price.currency());
    }

    /** Two cells of the same kind as one. */
    SummaryCell plus(SummaryCell other) {
        return new SummaryCell(status, paymentStatus, paidAtSet, sessions + other.sessions, price.plus(other.price));
    }

    /** What tells cells apart. */
    record Kind(SessionStatus status, PaymentStatus paymentStatus, boolean paidAtSet, Currency currency) {}
}
