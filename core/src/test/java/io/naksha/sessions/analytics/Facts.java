package io.naksha.sessions.analytics;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.SessionStatus;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Sessions for examples: a confirmed one of client 1 whose 50.00 EUR are pending, unless said otherwise. */
final class Facts {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Currency EUR = Currency.getInstance("EUR");
    static final Currency USD = Currency.getInstance("USD");
    static final Currency JPY = Currency.getInstance("JPY");
    static final Instant PAID_AT = Instant.parse("2026-01-02T03:04:05Z");

    private final Instant startsAt;
    private ClientId client = client(1);
    private SessionStatus status = SessionStatus.CONFIRMED;
    private PaymentStatus payment = PaymentStatus.PENDING;
    private Money price = Money.of("50.00", "EUR");
    private Instant paidAt;

    private Facts(Instant startsAt) {
        this.startsAt = startsAt;
    }

    static Facts at(String instant) {
        return new Facts(Instant.parse(instant));
    }

    static Facts local(String dateTime, ZoneId zone) {
        return new Facts(LocalDateTime.parse(dateTime).atZone(zone).toInstant());
    }

    static Facts some() {
        return at("2026-03-10T10:00:00Z");
    }

    static ClientId client(int number) {
        return new ClientId(new UUID(0, number));
    }

    Facts of(int clientNumber) {
        client = client(clientNumber);
        return this;
    }

    Facts status(SessionStatus other) {
        status = other;
        return this;
    }

    Facts price(String amount, String currency) {
        price = Money.of(amount, currency);
        return this;
    }

    /** Leaves {@code paidAt} unset. */
    Facts payment(PaymentStatus other) {
        payment = other;
        return this;
    }

    Facts paid() {
        paidAt = PAID_AT;
        return payment(PaymentStatus.PAID);
    }

    Facts refunded() {
        paidAt = PAID_AT;
        return payment(PaymentStatus.REFUNDED);
    }

    SessionFact fact() {
        return new SessionFact(startsAt, client, status, payment, price, paidAt);
    }

    static <C extends FactCollector<C, R>, R> R collect(C collector, Facts... facts) {
        List.of(facts).forEach(each -> collector.accept(each.fact()));
        return collector.result();
    }

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
