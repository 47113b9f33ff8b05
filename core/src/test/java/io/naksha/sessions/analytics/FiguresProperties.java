package io.naksha.sessions.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.SessionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The figures against the definitions written down a second time, and against one another. */
@Domain(FactArbitraries.class)
@Domain(DomainContext.Global.class)
class FiguresProperties {
    private static <C extends FactCollector<C, R>, R> R collect(C collector, List<SessionFact> facts) {
        facts.forEach(collector);
        return collector.result();
    }

    private static List<SessionFact> in(DateRange range, ZoneId zone, List<SessionFact> facts) {
        return facts.stream()
                .filter(fact -> range.in(zone).contains(fact.startsAt()))
                .toList();
    }

    private static Revenue revenue(NaiveFigures naive, Currency currency) {
        return Revenue.of(naive.collected(currency), naive.pending(currency), naive.refunded(currency));
    }

    @Property(seed = "20260303", tries = 500)
    void a_summary_is_what_its_definition_says(
            @ForAll List<SessionFact> facts, @ForAll DateRange range, @ForAll ZoneId zone) {
        SessionSummary summary = collect(SessionSummary.collector(), in(range, zone, facts));
        NaiveFigures naive = new NaiveFigures(facts, zone).in(range);

        assertThat(summary.total()).isEqualTo(naive.count(fact -> true));
        for (SessionStatus status : SessionStatus.values()) {
            assertThat(summary.count(status)).isEqualTo(naive.count(fact -> fact.status() == status));
        }
        for (PaymentStatus status : PaymentStatus.values()) {
            assertThat(summary.count(status)).isEqualTo(naive.count(fact -> fact.paymentStatus() == status));
        }
        assertThat(summary.revenue())
                .isEqualTo(naive.currencies().stream()
                        .map(currency -> revenue(naive, currency))
                        .toList());
    }

    @Property(seed = "20260304", tries = 500)
    void rates_and_clients_of_a_summary_are_what_their_definitions_say(@ForAll List<SessionFact> facts) {
        SessionSummary summary = collect(SessionSummary.collector(), facts);
        NaiveFigures naive = new NaiveFigures(facts, Facts.BERLIN);
        long completed = naive.count(fact -> fact.status() == SessionStatus.COMPLETED);
        long cancelled = naive.count(fact -> fact.status() == SessionStatus.CANCELLED);
        long noShow = naive.count(fact -> fact.status() == SessionStatus.NO_SHOW);
        long paid = naive.count(fact -> fact.paidAt() != null);
        long failed = naive.count(fact -> fact.paymentStatus() == PaymentStatus.FAILED);

        assertThat(summary.completionRate()).isEqualTo(NaiveFigures.rate(completed, completed + cancelled + noShow));
        assertThat(summary.paymentSuccessRate()).isEqualTo(NaiveFigures.rate(paid, paid + failed));
        assertThat(summary.clients()).isEqualTo(clientsWith(naive, 1));
        assertThat(summary.repeatClients()).isEqualTo(clientsWith(naive, 2));
    }

    private static long clientsWith(NaiveFigures naive, int sessions) {
        return naive.clients(fact -> true).stream()
                .filter(client -> naive.sessionsThatCount(client) >= sessions)
                .count();
    }

    @Property(seed = "20260305", tries = 500)
    void groups_give_what_their_sessions_give(@ForAll List<SessionFact> facts) {
        SessionSummary summary = collect(SessionSummary.collector(), facts);

        assertThat(SessionSummary.of(
                        facts.stream().map(SummaryCell::of).toList(), summary.clients(), summary.repeatClients()))
                .isEqualTo(summary);
    }

    @Property(seed = "20260306", tries = 500)
    void the_points_of_a_trend_add_up_to_the_summary(
            @ForAll List<SessionFact> facts, @ForAll DateRange range, @ForAll ZoneId zone, @ForAll TrendUnit unit) {
        RevenueTrend trend = collect(RevenueTrend.collector(unit, range, zone), facts);
        SessionSummary summary = collect(SessionSummary.collector(), in(range, zone, facts));

        RevenueTally sums = new RevenueTally();
        trend.points().forEach(point -> point.revenue().forEach(sums::add));
        assertThat(sums.toList()).isEqualTo(summary.revenue());
    }

    @Property(seed = "20260307", tries = 500)
    void each_point_of_a_trend_is_the_revenue_of_its_days(
            @ForAll List<SessionFact> facts, @ForAll DateRange range, @ForAll ZoneId zone, @ForAll TrendUnit unit) {
        RevenueTrend trend = collect(RevenueTrend.collector(unit, range, zone), facts);
        NaiveFigures naive = new NaiveFigures(facts, zone).in(range);
        List<LocalDate> starts = range.from()
                .datesUntil(range.until())
                .map(unit::startOf)
                .distinct()
                .toList();

        assertThat(trend.points()).extracting(RevenueTrend.Point::start).isEqualTo(starts);
        for (RevenueTrend.Point point : trend.points()) {
            NaiveFigures bucket =
                    naive.where(fact -> unit.startOf(naive.day(fact)).equals(point.start()));
            assertThat(point.revenue())
                    .isEqualTo(naive.currencies().stream()
                            .map(currency -> revenue(bucket, currency))
                            .toList());
        }
    }

    @Property(seed = "20260308", tries = 300)
    void retention_is_what_its_definition_says(
            @ForAll List<SessionFact> facts, @ForAll MonthRange months, @ForAll ZoneId zone) {
        NaiveFigures naive = new NaiveFigures(facts, zone);

        List<Retention.Month> expected = months.months().stream()
                .map(month -> {
                    long clients = naive.clientsIn(month);
                    long retained = naive.clientsInBoth(month, month.plusMonths(1));
                    return new Retention.Month(month, clients, retained, NaiveFigures.rate(retained, clients));
                })
                .toList();

        assertThat(collect(Retention.collector(months, zone), facts)).isEqualTo(new Retention(months, expected));
        assertThat(collect(Retention.collector(months, zone), needed(Retention.needs(months, zone)::contains, facts)))
                .isEqualTo(new Retention(months, expected));
    }

    @Property(seed = "20260309", tries = 300)
    void cohorts_are_what_their_definition_says(
            @ForAll List<SessionFact> facts, @ForAll MonthRange months, @ForAll ZoneId zone) {
        NaiveFigures naive = new NaiveFigures(facts, zone);

        List<Cohorts.Cohort> expected = months.months().stream()
                .map(month -> cohort(naive, month, months))
                .toList();

        assertThat(collect(Cohorts.collector(months, zone), facts)).isEqualTo(new Cohorts(months, expected));
        assertThat(collect(Cohorts.collector(months, zone), needed(Cohorts.needs(months, zone)::contains, facts)))
                .isEqualTo(new Cohorts(months, expected));
    }

    private static List<SessionFact> needed(Predicate<Instant> range, List<SessionFact> facts) {
        return facts.stream().filter(fact -> range.test(fact.startsAt())).toList();
    }

    private static Cohorts.Cohort cohort(NaiveFigures naive, YearMonth month, MonthRange range) {
        long size = naive.cohort(month, month);
        List<Cohorts.Cell> cells = IntStream.iterate(0, k -> month.plusMonths(k).isBefore(range.until()), k -> k + 1)
                .mapToObj(k -> {
                    long came = naive.cohort(month, month.plusMonths(k));
                    return new Cohorts.Cell(k, came, NaiveFigures.rate(came, size));
                })
                .toList();
        return new Cohorts.Cohort(month, size, cells);
    }

    @Property(seed = "20260310", tries = 300)
    void what_clients_paid_is_what_the_definitions_say(@ForAll List<SessionFact> facts) {
        NaiveFigures naive = new NaiveFigures(facts, Facts.BERLIN);
        List<PayingClients> expected = naive.currencies().stream()
                .map(currency -> Map.entry(naive.collected(currency), payers(naive, currency)))
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new PayingClients(entry.getKey(), entry.getValue()))
                .toList();

        assertThat(collect(PayingClients.collector(), facts)).isEqualTo(expected);
    }

    private static long payers(NaiveFigures naive, Currency currency) {
        return naive.clients(fact -> fact.paymentStatus() == PaymentStatus.PAID
                        && fact.price().currency().equals(currency))
                .size();
    }

    @Property(seed = "20260311", tries = 300)
    void top_clients_and_lifetime_values_are_what_each_client_paid(@ForAll List<SessionFact> facts) {
        NaiveFigures naive = new NaiveFigures(facts, Facts.BERLIN);
        Map<ClientId, ClientStatistics> recount = collect(StatisticsRecount.collector(), facts);

        assertThat(recount.keySet()).containsExactlyElementsOf(naive.clients(fact -> true));
        recount.forEach((client, statistics) -> {
            NaiveFigures own = naive.where(fact -> fact.clientId().equals(client));
            assertThat(statistics.totalSessions()).isEqualTo(own.count(fact -> true));
            for (Currency currency : List.of(Facts.EUR, Facts.USD, Facts.JPY)) {
                assertThat(statistics.paidIn(currency)).isEqualTo(own.collected(currency));
            }
        });
        assertThat(collect(TopClients.collector(Facts.USD, 3), facts).clients())
                .isEqualTo(top(naive, recount.keySet().stream().toList()));
    }

    private static List<TopClients.Entry> top(NaiveFigures naive, List<ClientId> clients) {
        Map<ClientId, Money> collected = clients.stream()
                .collect(Collectors.toMap(
                        client -> client,
                        client -> naive.where(fact -> fact.clientId().equals(client))
                                .collected(Facts.USD)));
        return clients.stream()
                .filter(client -> !collected.get(client).isZero())
                .sorted(Comparator.comparing(
                        (ClientId client) -> collected.get(client).negated()))
                .limit(3)
                .map(client -> new TopClients.Entry(client, collected.get(client)))
                .toList();
    }
}
