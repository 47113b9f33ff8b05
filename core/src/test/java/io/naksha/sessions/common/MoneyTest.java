package io.naksha.sessions.common;

import static io.naksha.sessions.common.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({
        "5,JPY,5 JPY",
        "5.00,JPY,5 JPY",
        "5,BHD,5.000 BHD",
        "5.1234,CLF,5.1234 CLF",
        "5.1,EUR,5.10 EUR",
        "5.1000000000,EUR,5.10 EUR",
        "-0.01,EUR,-0.01 EUR",
        "1E+2,EUR,100.00 EUR",
        "0E+999999999,EUR,0.00 EUR",
        "0E-999999999,JPY,0 JPY",
        "999999999999999999999.99,EUR,999999999999999999999.99 EUR"
    })
    void scaleIsTheCurrencys(String amount, String currency, String shown) {
        assertThat(Money.of(amount, currency)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({"0.5,JPY", "0.0001,BHD", "0.00001,CLF", "0.001,EUR", "1E-999999999,EUR", "-1E-2147483647,EUR"})
    void finerThanTheCurrencyIsRefused(String amount, String currency) {
        refused(() -> Money.of(amount, currency), "amount", "too-fine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1E+21", "-1E+21", "1000000000000000000000", "1E+999999999", "-1E+2147483647", "9.99E+2147483647"
            })
    void tooLargeIsRefusedWithoutWritingItOut(String amount) {
        refused(() -> Money.of(amount, "EUR"), "amount", "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1,5", "0x1", "NaN", "Infinity", "1E+99999999999", "1 EUR", "\u0000"})
    void whatIsNoNumberIsRefused(String amount) {
        refused(() -> Money.of(amount, "EUR"), "amount", "number");
    }

    @Test
    void millionDigitsAreRefusedUnread() {
        refused(() -> Money.of("9".repeat(1_000_000), "EUR"), "amount", "number");
        refused(() -> Money.of("1" + "0".repeat(100), "EUR"), "amount", "number");
        assertThat(Money.of("0".repeat(99) + "1", "EUR")).isEqualTo(Money.of("1", "EUR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eur", "EURO", "XYZ", "€"})
    void unknownCurrencyIsRefused(String code) {
        refused(() -> Money.of("1", code), "currency", "currency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XAU", "XTS"})
    void currencyWithoutMinorUnitsIsRefused(String code) {
        refused(() -> Money.of("1", code), "currency", "currency");
    }

    @Test
    void absentPartsAreRefused() {
        refused(() -> new Money(null, EUR), "amount", "required");
        refused(() -> new Money(BigDecimal.ONE, null), "currency", "required");
    }

    @Test
    void equalAmountsAreEqualHoweverWritten() {
        assertThat(Money.of("1.5", "EUR"))
                .isEqualTo(Money.of(new BigDecimal("1.500"), EUR))
                .hasSameHashCodeAs(Money.of("1.50", "EUR"))
                .isNotEqualTo(Money.of("1.5", "USD"));
        assertThat(Money.of("-0.00", "EUR")).isEqualTo(Money.zero(EUR));
    }

    @Test
    void addsSubtractsAndNegates() {
        Money five = Money.of("5", "EUR");
        Money two = Money.of("2.01", "EUR");

        assertThat(five.plus(two)).isEqualTo(Money.of("7.01", "EUR"));
        assertThat(two.minus(five)).isEqualTo(Money.of("-2.99", "EUR"));
        assertThat(two.negated()).isEqualTo(Money.of("-2.01", "EUR"));
        assertThat(Money.sum(EUR, List.of(five, two, two))).isEqualTo(Money.of("9.02", "EUR"));
        assertThat(Money.sum(EUR, List.of())).isEqualTo(Money.zero(EUR));
    }

    @Test
    void sumBeyondTheBoundIsRefused() {
        Money most = Money.of("999999999999999999999.99", "EUR");

        refused(() -> most.plus(most), "amount", "too-large");
    }

    @Test
    void currenciesDoNotMix() {
        Money euro = Money.of("1", "EUR");
        Money dollar = Money.of("1", "USD");

        assertThatIllegalArgumentException().isThrownBy(() -> euro.plus(dollar)).withMessage("cannot mix EUR and USD");
        assertThatIllegalArgumentException().isThrownBy(() -> euro.minus(dollar));
        assertThatIllegalArgumentException().isThrownBy(() -> euro.compareTo(dollar));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.sum(EUR, List.of(dollar)));
    }

    @ParameterizedTest
    @CsvSource({"0.01,2,0.00", "0.03,2,0.02", "0.05,2,0.02", "-0.05,2,-0.02", "10,3,3.33", "20,3,6.67", "7,1,7.00"})
    void divisionRoundsHalfToEven(String amount, long count, String result) {
        assertThat(Money.of(amount, "EUR").dividedBy(count)).isEqualTo(Money.of(result, "EUR"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void divisionTakesPositiveCountsOnly(long count) {
        Money one = Money.of("1", "EUR");

        assertThatIllegalArgumentException().isThrownBy(() -> one.dividedBy(count));
    }

    @Test
    void tellsZeroAndNegative() {
        assertThat(Money.of("0", "EUR").isZero()).isTrue();
        assertThat(Money.of("0.01", "EUR").isZero()).isFalse();
        assertThat(Money.of("-0.01", "EUR").isNegative()).isTrue();
        assertThat(Money.of("0", "EUR").isNegative()).isFalse();
        assertThat(Money.of("1", "EUR")).isGreaterThan(Money.of("0.99", "EUR"));
    }

    @Test
    void textDependsOnNoLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertThat(Money.of("1234.5", "EUR")).hasToString("1234.50 EUR");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void unscaledGiantIsRefused() {
        BigDecimal giant = new BigDecimal(BigInteger.ONE.shiftLeft(100_000), 100);

        refused(() -> Money.of(giant, EUR), "amount", "too-large");
    }
}
