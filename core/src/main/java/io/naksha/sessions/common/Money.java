package io.naksha.sessions.common;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;

/**
 * An amount in one currency, at exactly the currency's number of minor-unit digits (ISO 4217, as the JDK knows it).
 * Amounts of different currencies never mix.
 *
 * @param amount below 10<sup>21</sup> in magnitude; an amount that is finer than the currency allows is refused, not rounded
 * @param currency an ISO 4217 currency with minor units; pseudo currencies such as {@code XXX} are refused
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
    private static final int MAX_INTEGER_DIGITS = 21;
    private static final int MAX_TEXT_LENGTH = 100;

    /** Checks the bounds and fixes the scale. */
    public Money {
        ValidationException.required(amount, "amount");
        ValidationException.required(currency, "currency");
        int digits = currency.getDefaultFractionDigits();
        if (digits < 0) {
            throw ValidationException.of("currency", "currency", "is not a currency that sessions can be sold in");
        }
        // Before setScale: an exponent such as 1E+999999999 would otherwise be written out.
        if (amount.signum() != 0 && (long) amount.precision() - amount.scale() > MAX_INTEGER_DIGITS) {
            throw ValidationException.of("amount", "too-large", "must be below 10^21");
        }
        amount = scaled(amount, digits);
    }

    private static BigDecimal scaled(BigDecimal amount, int digits) {
        if (amount.signum() == 0) {
            return BigDecimal.ZERO.setScale(digits);
        }
        BigDecimal plain = amount.scale() > digits ? amount.stripTrailingZeros() : amount;
        if (plain.scale() > digits) {
            throw ValidationException.of(
                    "amount", "too-fine", "has more decimal places than its currency, which has " + digits);
        }
        return plain.setScale(digits, RoundingMode.UNNECESSARY);
    }

    /** An amount from a decimal number and a currency. */
    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(amount, currency);
    }

    /**
     * An amount from texts, such as {@code of("49.90", "EUR")}.
     *
     * @throws ValidationException where either cannot be read or the amount is too fine or too large
     */
    public static Money of(String amount, String currencyCode) {
        // Before parsing, whose time grows with the square of the length.
        if (amount.length() > MAX_TEXT_LENGTH) {
            throw ValidationException.of("amount", "number", "must be at most " + MAX_TEXT_LENGTH + " characters");
        }
        try {
            return new Money(new BigDecimal(amount), currency(currencyCode));
        } catch (NumberFormatException notANumber) {
            throw ValidationException.of("amount", "number", "must be a decimal number");
        }
    }

    /** Nothing, in this currency. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /**
     * The currency of an ISO 4217 code in upper case.
     *
     * @throws ValidationException where there is none
     */
    public static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw ValidationException.of("currency", "currency", "must be an ISO 4217 code such as EUR");
        }
    }

    /** The sum of amounts that are all in this currency; zero where there are none. */
    public static Money sum(Currency currency, Collection<Money> amounts) {
        return amounts.stream().reduce(zero(currency), Money::plus);
    }

    /**
     * This plus the other amount.
     *
     * @throws IllegalArgumentException where the currencies differ
     */
    public Money plus(Money other) {
        requireSame(other);
        return new Money(amount.add(other.amount), currency);
    }

    /**
     * This minus the other amount; may be negative.
     *
     * @throws IllegalArgumentException where the currencies differ
     */
    public Money minus(Money other) {
        requireSame(other);
        return new Money(amount.subtract(other.amount), currency);
    }

    /** The same amount with the other sign. */
    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /**
     * This divided by a positive count, rounded half to even at the currency's scale.
     *
     * @throws IllegalArgumentException where the count is not positive
     */
    public Money dividedBy(long count) {
        if (count <= 0) {
            throw new IllegalArgumentException("count must be positive");
        }
        return new Money(amount.divide(BigDecimal.valueOf(count), RoundingMode.HALF_EVEN), currency);
    }

    /** Whether this is exactly nothing. */
    @JsonIgnore
    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** Whether this is less than nothing. */
    @JsonIgnore
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /**
     * Compares amounts of one currency.
     *
     * @throws IllegalArgumentException where the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        requireSame(other);
        return amount.compareTo(other.amount);
    }

    private void requireSame(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
    }

    /** Such as {@code 49.90 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
