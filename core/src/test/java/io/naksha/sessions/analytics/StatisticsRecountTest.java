package io.naksha.sessions.analytics;

import static io.naksha.sessions.analytics.Facts.client;
import static io.naksha.sessions.analytics.Facts.eur;
import static io.naksha.sessions.analytics.Facts.some;
import static io.naksha.sessions.analytics.Facts.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.analytics.StatisticsRecount.Difference;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.SessionStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatisticsRecountTest {
    private static ClientStatistics statistics(long sessions, Money... paid) {
        return new ClientStatistics(sessions, List.of(paid));
    }

    private static Map<ClientId, ClientStatistics> recount(Facts... facts) {
        return Facts.collect(StatisticsRecount.collector(), facts);
    }

    @Test
    void a_recount_has_every_session_and_what_is_paid() {
        assertThat(recount(
                        some().of(2).price("5.00", "USD").paid(),
                        some().of(1).price("10.00", "EUR").paid(),
                        some().of(1)
                                .price("2.00", "USD")
                                .status(SessionStatus.CANCELLED)
                                .paid(),
                        some().of(1)
                                .price("1.00", "EUR")
                                .status(SessionStatus.NO_SHOW)
                                .paid(),
                        some().of(1).price("90.00", "EUR").refunded(),
                        some().of(1).price("80.00", "EUR").status(SessionStatus.CANCELLED),
                        some().of(1).price("0.00", "JPY").payment(PaymentStatus.PAID)))
                .containsExactly(
                        Map.entry(client(1), statistics(6, eur("11.00"), usd("2.00"))),
                        Map.entry(client(2), statistics(1, usd("5.00"))));
    }

    @Test
    void a_recount_that_was_given_out_does_not_change() {
        StatisticsCollector collector = StatisticsRecount.collector();
        collector.accept(some().fact());
        Map<ClientId, ClientStatistics> before = collector.result();
        collector.accept(some().of(2).fact());

        assertThat(before).containsOnlyKeys(client(1));
        assertThatThrownBy(before::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void equal_statistics_match() {
        StatisticsRecount recount = StatisticsRecount.compare(
                Map.of(client(1), statistics(1, eur("50.00")), client(2), ClientStatistics.NONE),
                recount(some().paid()));

        assertThat(recount).isEqualTo(new StatisticsRecount(2, List.of()));
        assertThat(recount.matches()).isTrue();
        assertThat(StatisticsRecount.compare(Map.of(), Map.of()).matches()).isTrue();
    }

    @Test
    void each_difference_is_named_with_both_sides_by_client() {
        Map<ClientId, ClientStatistics> stored = new LinkedHashMap<>();
        stored.put(client(3), statistics(1, eur("1.00")));
        stored.put(client(2), statistics(2));
        stored.put(client(1), statistics(1, eur("50.00")));

        StatisticsRecount recount = StatisticsRecount.compare(
                stored, recount(some().of(1).paid(), some().of(2), some().of(4).paid()));

        assertThat(recount.matches()).isFalse();
        assertThat(recount.clients()).isEqualTo(4);
        assertThat(recount.differences())
                .containsExactly(
                        new Difference(client(2), statistics(2), statistics(1)),
                        new Difference(client(3), statistics(1, eur("1.00")), ClientStatistics.NONE),
                        new Difference(client(4), ClientStatistics.NONE, statistics(1, eur("50.00"))));
    }

    @Test
    void a_paid_total_that_is_off_is_a_difference() {
        StatisticsRecount recount =
                StatisticsRecount.compare(Map.of(client(1), statistics(1, usd("50.00"))), recount(some().paid()));

        assertThat(recount.differences())
                .containsExactly(new Difference(client(1), statistics(1, usd("50.00")), statistics(1, eur("50.00"))));
    }

    @Test
    void the_lifetime_value_is_what_the_statistics_tell() {
        List<LifetimeValue> values = LifetimeValue.all(recount(
                some().of(2).price("5.00", "USD").paid(),
                some().of(2).price("7.00", "EUR").paid(),
                some().of(1).price("10.00", "EUR").refunded()));

        assertThat(values)
                .containsExactly(
                        new LifetimeValue(client(1), List.of()),
                        new LifetimeValue(client(2), List.of(eur("7.00"), usd("5.00"))));
    }

    @Test
    void lifetime_values_are_ordered_by_client() {
        Map<ClientId, ClientStatistics> statistics = new LinkedHashMap<>();
        statistics.put(client(9), ClientStatistics.NONE);
        statistics.put(client(8), ClientStatistics.NONE);

        assertThat(LifetimeValue.all(statistics))
                .extracting(LifetimeValue::clientId)
                .containsExactly(client(8), client(9));
    }
}
