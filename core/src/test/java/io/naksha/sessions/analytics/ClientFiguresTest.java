package io.naksha.sessions.analytics;

import static io.naksha.sessions.analytics.Facts.EUR;
import static io.naksha.sessions.analytics.Facts.USD;
import static io.naksha.sessions.analytics.Facts.client;
import static io.naksha.sessions.analytics.Facts.eur;
import static io.naksha.sessions.analytics.Facts.some;
import static io.naksha.sessions.analytics.Facts.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.SessionStatus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientFiguresTest {
    private static final ClientCounts COUNTS = new ClientCounts(10, 8, 3);

    private static ClientSummary clients(Facts... facts) {
        return ClientSummary.of(COUNTS, Facts.collect(PayingClients.collector(), facts));
    }

    @Test
    void the_average_is_over_clients_with_a_paid_session_in_the_currency() {
        ClientSummary summary = clients(
                some().of(1).price("50.00", "USD").paid(),
                some().of(1).price("10.00", "EUR").paid(),
                some().of(1)
                        .price("20.00", "EUR")
                        .status(SessionStatus.CANCELLED)
                        .paid(),
                some().of(2).price("5.00", "EUR").paid(),
                some().of(3).price("90.00", "EUR"),
                some().of(4).price("80.00", "EUR").refunded(),
                some().of(5).price("70.00", "EUR").payment(PaymentStatus.FAILED));

        assertThat(summary).isEqualTo(new ClientSummary(10, 8, 3, List.of(eur("17.50"), usd("50.00"))));
    }

    @Test
    void without_a_paid_session_there_is_no_average() {
        assertThat(clients().averageRevenue()).isEmpty();
        assertThat(clients(some()).averageRevenue()).isEmpty();
    }

    @Test
    void a_paid_session_that_costs_nothing_brings_its_client_into_the_average() {
        assertThat(clients(
                                some().of(1).price("3.00", "EUR").paid(),
                                some().of(2).price("0.00", "EUR").payment(PaymentStatus.PAID))
                        .averageRevenue())
                .containsExactly(eur("1.50"));
    }

    @Test
    void averages_round_half_to_even_at_the_scale_of_the_currency() {
        assertThat(new PayingClients(eur("0.05"), 2).average()).isEqualTo(eur("0.02"));
        assertThat(new PayingClients(eur("0.07"), 2).average()).isEqualTo(eur("0.04"));
        assertThat(new PayingClients(Money.of("5", "JPY"), 2).average()).isEqualTo(Money.of("2", "JPY"));
        assertThat(new PayingClients(Money.of("1.000", "KWD"), 3).average()).isEqualTo(Money.of("0.333", "KWD"));
    }

    @Test
    void an_amount_that_nobody_paid_is_refused() {
        assertThatThrownBy(() -> new PayingClients(eur("1.00"), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void top_clients_are_ranked_by_what_was_collected_then_by_id() {
        TopClients top = Facts.collect(
                TopClients.collector(EUR, 3),
                some().of(1).price("10.00", "EUR").paid(),
                some().of(4).price("30.00", "EUR").paid(),
                some().of(2).price("10.00", "EUR").paid(),
                some().of(2).price("20.00", "EUR").paid(),
                some().of(3).price("10.00", "EUR").paid(),
                some().of(1).price("500.00", "USD").paid(),
                some().of(5).price("900.00", "EUR"));

        assertThat(top)
                .isEqualTo(new TopClients(EUR, List.of(entry(2, "30.00"), entry(4, "30.00"), entry(1, "10.00"))));
    }

    private static TopClients.Entry entry(int client, String collected) {
        return new TopClients.Entry(client(client), eur(collected));
    }

    @Test
    void ids_are_ranked_by_their_unsigned_bytes() {
        ClientId high = new ClientId(new UUID(-1, -1));
        TopClients.Entry first = new TopClients.Entry(client(1), eur("1.00"));
        TopClients.Entry second = new TopClients.Entry(high, eur("1.00"));

        assertThat(first).isLessThan(second);
    }

    @Test
    void nobody_is_a_top_client_who_brought_nothing() {
        TopClients top = Facts.collect(
                TopClients.collector(EUR, 100),
                some().price("0.00", "EUR").payment(PaymentStatus.PAID),
                some().of(2).price("9.00", "USD").paid(),
                some().of(3).refunded());

        assertThat(top.clients()).isEmpty();
        assertThat(top.currency()).isEqualTo(EUR);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101, Integer.MAX_VALUE})
    void a_ranking_has_a_bounded_length(int limit) {
        assertThatThrownBy(() -> TopClients.collector(EUR, limit))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused ->
                                assertThat(refused.violations().get(0).path()).isEqualTo("limit"));
    }

    @Test
    void rankings_of_one_and_of_a_hundred_are_taken_and_no_more_are_shown() {
        TopClientsCollector one = TopClients.collector(EUR, 1);
        TopClientsCollector hundred = TopClients.collector(EUR, 100);
        for (int client = 1; client <= 101; client++) {
            one.accept(some().of(client).paid().fact());
            hundred.accept(some().of(client).paid().fact());
        }

        assertThat(one.result().clients()).containsExactly(entry(1, "50.00"));
        assertThat(hundred.result().clients()).hasSize(100);
    }

    @Test
    void rankings_of_different_currencies_or_lengths_do_not_merge() {
        TopClientsCollector collector = TopClients.collector(EUR, 3);

        assertThatThrownBy(() -> collector.merge(TopClients.collector(USD, 3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> collector.merge(TopClients.collector(EUR, 4)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
