package io.naksha.sessions.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.naksha.sessions.common.Micros;
import io.naksha.sessions.common.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a session costs and whether it is paid.
 *
 * @param price zero or more; frozen once paid
 * @param status where the payment stands; a price of zero is PAID from the start
 * @param method how it is paid, such as {@code card}, as the host names it
 * @param reference the payment provider's reference
 * @param paidAt when it was received; stays after a refund, and absent where nothing had to be paid
 */
public record Payment(
        Money price,
        PaymentStatus status,
        @Nullable String method,
        @Nullable String reference,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant paidAt) {

    /** Truncates the time to microseconds. */
    public Payment {
        paidAt = paidAt == null ? null : Micros.truncate(paidAt);
    }

    /** A payment that is expected; one of nothing is PAID at once. */
    public static Payment due(Money price, @Nullable String method) {
        return new Payment(price, price.isZero() ? PaymentStatus.PAID : PaymentStatus.PENDING, method, null, null);
    }

    /**
     * The payment in another status; this one where it has it already.
     *
     * @throws IllegalTransitionException where the status cannot follow
     */
    public Payment become(PaymentStatus next, Instant now) {
        if (next == status) {
            return this;
        }
        if (!status.canBecome(next)) {
            throw IllegalTransitionException.of(status, next, status.next());
        }
        return new Payment(price, next, method, reference, next == PaymentStatus.PAID ? now : paidAt);
    }

    /** The same payment with the provider's reference and, where one is given, another method. */
    public Payment referencedBy(String given, @Nullable String givenMethod) {
        return new Payment(price, status, givenMethod == null ? method : givenMethod, given, paidAt);
    }

    /** The same payment by another method. */
    public Payment by(@Nullable String other) {
        return new Payment(price, status, other, reference, paidAt);
    }

    /**
     * The payment at another price: PAID at once where it is zero, expected again where it was zero; this one where it is the same.
     *
     * @throws IllegalStateException where it {@link #isFrozen}
     */
    public Payment at(Money other) {
        if (other.equals(price)) {
            return this;
        }
        if (isFrozen()) {
            throw new IllegalStateException("the price is frozen because money has moved");
        }
        PaymentStatus expected = status == PaymentStatus.FAILED ? status : PaymentStatus.PENDING;
        return new Payment(other, other.isZero() ? PaymentStatus.PAID : expected, method, reference, null);
    }

    /** Whether money has moved, so that the price can no longer change. */
    @JsonIgnore
    public boolean isFrozen() {
        return paidAt != null || status == PaymentStatus.REFUNDED;
    }

    /** What this adds to the client's paid total: the price where PAID, else zero. */
    public Money counted() {
        return status == PaymentStatus.PAID ? price : Money.zero(price.currency());
    }
}
