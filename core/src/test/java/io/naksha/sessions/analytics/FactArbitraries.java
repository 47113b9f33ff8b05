package io.naksha.sessions.analytics;

import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.SessionStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Sessions around the turn of the year 2026 and both changes of the clocks, ranges and zones to look at them in. */
public class FactArbitraries extends DomainContextBase {
    private static final long FIRST = Instant.parse("2026-09-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2027-05-01T00:00:00Z").getEpochSecond();

    @Provide
    Arbitrary<List<SessionFact>> lists() {
        // Edge cases of the single values would crowd out the lists that are worth trying.
        return facts().withoutEdgeCases().list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<SessionFact> facts() {
        return Combinators.combine(
                        starts(),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(SessionStatus.class),
                        Arbitraries.of(PaymentStatus.class),
                        prices(),
                        Arbitraries.just(Facts.PAID_AT).injectNull(0.5))
                .as((start, client, status, payment, price, paidAt) ->
                        new SessionFact(start, Facts.client(client), status, payment, price, paidAt));
    }

    /** Half of them within a few hours of a midnight, where days, weeks and months begin. */
    private static Arbitrary<Instant> starts() {
        Arbitrary<Instant> any = Arbitraries.longs().between(FIRST, LAST).map(Instant::ofEpochSecond);
        Arbitrary<Instant> nearMidnight = Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(-14, 14))
                .as((month, hours) -> YearMonth.of(2026, 9)
                        .plusMonths(month)
                        .atDay(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .plusHours(hours)
                        .toInstant());
        return Arbitraries.oneOf(any, nearMidnight);
    }

    private static Arbitrary<Money> prices() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9), Arbitraries.of(Facts.EUR, Facts.USD, Facts.JPY))
                .as((amount, currency) -> Money.of(BigDecimal.valueOf(amount), currency));
    }

    @Provide
    Arbitrary<DateRange> ranges() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 240),
                        Arbitraries.integers().between(1, 240))
                .as((offset, days) -> {
                    LocalDate from = LocalDate.of(2026, 9, 1).plusDays(offset);
                    return DateRange.between(from, from.plusDays(days));
                })
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<MonthRange> months() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(1, 9))
                .as((offset, size) -> {
                    YearMonth from = YearMonth.of(2026, 9).plusMonths(offset);
                    return MonthRange.between(from, from.plusMonths(size));
                })
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Europe/Berlin", "America/New_York", "Pacific/Kiritimati", "Asia/Beirut", "UTC")
                .map(ZoneId::of)
                .withoutEdgeCases();
    }
}
