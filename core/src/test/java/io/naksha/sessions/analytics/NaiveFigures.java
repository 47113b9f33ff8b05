package io.naksha.sessions.analytics;

import static java.util.stream.Collectors.toSet;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.SessionStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The definitions of the figures, written down once more as slow questions to a list. */
final class NaiveFigures {
    private final List<SessionFact> facts;
    private final ZoneId zone;

    NaiveFigures(List<SessionFact> facts, ZoneId zone) {
        this.facts = facts;
        this.zone = zone;
    }

    NaiveFigures in(DateRange range) {
        return where(fact -> range.contains(day(fact)));
    }

    NaiveFigures where(Predicate<SessionFact> which) {
        return new NaiveFigures(facts.stream().filter(which).toList(), zone);
    }

    LocalDate day(SessionFact fact) {
        return fact.startsAt().atZone(zone).toLocalDate();
    }

    long count(Predicate<SessionFact> which) {
        return facts.stream().filter(which).count();
    }

    Money sum(Currency currency, Predicate<SessionFact> which) {
        BigDecimal sum = facts.stream()
                .filter(fact -> fact.price().currency().equals(currency))
                .filter(which)
                .map(fact -> fact.price().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.of(sum, currency);
    }

    Money collected(Currency currency) {
        return sum(currency, fact -> fact.paymentStatus() == PaymentStatus.PAID);
    }

    Money pending(Currency currency) {
        Set<SessionStatus> lost = Set.of(SessionStatus.CANCELLED, SessionStatus.NO_SHOW);
        return sum(currency, fact -> fact.paymentStatus() == PaymentStatus.PENDING && !lost.contains(fact.status()));
    }

    Money refunded(Currency currency) {
        return sum(currency, fact -> fact.paymentStatus() == PaymentStatus.REFUNDED && fact.paidAt() != null);
    }

    List<Currency> currencies() {
        return facts.stream()
                .map(fact -> fact.price().currency())
                .distinct()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList();
    }

    /** The multiple of 0.0001 that is nearest, the even one of two. */
    static BigDecimal rate(long part, long whole) {
        if (whole == 0) {
            return null;
        }
        long down = part * 10_000 / whole;
        long twiceTheRest = 2 * (part * 10_000 - down * whole);
        boolean up = twiceTheRest > whole || (twiceTheRest == whole && down % 2 == 1);
        return BigDecimal.valueOf(up ? down + 1 : down, 4);
    }

    List<ClientId> clients(Predicate<SessionFact> which) {
        return facts.stream()
                .filter(which)
                .map(SessionFact::clientId)
                .distinct()
                .sorted()
                .toList();
    }

    long sessionsThatCount(ClientId client) {
        return count(fact -> fact.clientId().equals(client) && fact.status() != SessionStatus.CANCELLED);
    }

    Set<YearMonth> months(ClientId client) {
        return facts.stream()
                .filter(fact -> fact.clientId().equals(client) && fact.status() != SessionStatus.CANCELLED)
                .map(fact -> YearMonth.from(day(fact)))
                .collect(toSet());
    }

    long clientsIn(YearMonth month) {
        return clients(fact -> true).stream()
                .filter(client -> months(client).contains(month))
                .count();
    }

    long clientsInBoth(YearMonth month, YearMonth other) {
        return clients(fact -> true).stream()
                .filter(client -> months(client).containsAll(List.of(month, other)))
                .count();
    }

    long cohort(YearMonth first, YearMonth later) {
        return clients(fact -> sessionsThatCount(fact.clientId()) > 0).stream()
                .filter(client -> months(client).stream()
                        .min(Comparator.naturalOrder())
                        .orElseThrow()
                        .equals(first))
                .filter(client -> months(client).contains(later))
                .count();
    }
}
