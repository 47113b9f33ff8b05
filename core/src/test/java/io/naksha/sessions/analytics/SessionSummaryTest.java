package io.naksha.sessions.analytics;

import static io.naksha.sessions.analytics.Facts.EUR;
import static io.naksha.sessions.analytics.Facts.JPY;
import static io.naksha.sessions.analytics.Facts.USD;
import static io.naksha.sessions.analytics.Facts.eur;
import static io.naksha.sessions.analytics.Facts.some;
import static io.naksha.sessions.analytics.Facts.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.naksha.sessions.common.Money;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.SessionStatus;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionSummaryTest {
    private static SessionSummary summary(Facts... facts) {
        return Facts.collect(SessionSummary.collector(), facts);
    }

    @Test
    void nothing_gives_zeros_and_no_rates() {
        SessionSummary summary = summary();

        assertThat(summary.total()).isZero();
        assertThat(summary.byStatus())
                .hasSize(5)
                .allSatisfy((status, count) -> assertThat(count).isZero());
        assertThat(summary.byPaymentStatus())
                .hasSize(4)
                .allSatisfy((status, count) -> assertThat(count).isZero());
        assertThat(summary.revenue()).isEmpty();
        assertThat(summary.completionRate()).isNull();
        assertThat(summary.paymentSuccessRate()).isNull();
        assertThat(summary.clients()).isZero();
        assertThat(summary.repeatClients()).isZero();
    }

    @Test
    void every_session_is_counted_by_status_and_by_payment_status() {
        SessionSummary summary = summary(
                some().status(SessionStatus.PENDING),
                some().status(SessionStatus.CANCELLED).refunded(),
                some().status(SessionStatus.CANCELLED),
                some().status(SessionStatus.COMPLETED).paid());

        assertThat(summary.total()).isEqualTo(4);
        assertThat(summary.byStatus())
                .containsExactly(
                        entry(SessionStatus.PENDING, 1L),
                        entry(SessionStatus.CONFIRMED, 0L),
                        entry(SessionStatus.COMPLETED, 1L),
                        entry(SessionStatus.CANCELLED, 2L),
                        entry(SessionStatus.NO_SHOW, 0L));
        assertThat(summary.byPaymentStatus())
                .containsExactly(
                        entry(PaymentStatus.PENDING, 2L),
                        entry(PaymentStatus.PAID, 1L),
                        entry(PaymentStatus.FAILED, 0L),
                        entry(PaymentStatus.REFUNDED, 1L));
        assertThat(summary.count(SessionStatus.CANCELLED)).isEqualTo(2);
        assertThat(summary.count(PaymentStatus.REFUNDED)).isEqualTo(1);
    }

    @Test
    void revenue_is_split_by_what_became_of_the_payment() {
        SessionSummary summary = summary(
                some().status(SessionStatus.COMPLETED).price("100.00", "EUR").paid(),
                some().status(SessionStatus.CANCELLED).price("20.00", "EUR").paid(),
                some().status(SessionStatus.PENDING).price("3.00", "EUR"),
                some().status(SessionStatus.COMPLETED).price("4.50", "EUR"),
                some().price("7.77", "EUR").payment(PaymentStatus.FAILED),
                some().price("30.00", "EUR").refunded());

        assertThat(summary.revenue())
                .containsExactly(new Revenue(EUR, eur("120.00"), eur("7.50"), eur("127.50"), eur("30.00")));
    }

    @ParameterizedTest
    @EnumSource(SessionStatus.class)
    void a_pending_payment_is_pending_revenue_unless_cancelled_or_not_shown(SessionStatus status) {
        boolean lost = status == SessionStatus.CANCELLED || status == SessionStatus.NO_SHOW;

        Revenue revenue = summary(some().status(status)).revenueIn(EUR);

        assertThat(revenue.pending()).isEqualTo(lost ? eur("0.00") : eur("50.00"));
        assertThat(revenue.collected()).isEqualTo(eur("0.00"));
    }

    @Test
    void a_payment_released_before_it_was_received_is_no_refund() {
        SessionSummary summary = summary(some().payment(PaymentStatus.REFUNDED));

        assertThat(summary.revenue()).containsExactly(Revenue.zero(EUR));
        assertThat(summary.count(PaymentStatus.REFUNDED)).isEqualTo(1);
        assertThat(summary.paymentSuccessRate()).isNull();
    }

    @Test
    void currencies_do_not_mix_and_are_ordered_by_code() {
        SessionSummary summary = summary(
                some().price("10.00", "USD").paid(),
                some().price("1000", "JPY"),
                some().price("5.00", "USD").refunded(),
                some().price("1.00", "EUR").paid());

        assertThat(summary.revenue())
                .containsExactly(
                        Revenue.of(eur("1.00"), eur("0"), eur("0")),
                        Revenue.of(Money.zero(JPY), Money.of("1000", "JPY"), Money.zero(JPY)),
                        Revenue.of(usd("10.00"), usd("0"), usd("5.00")));
        assertThat(summary.revenueIn(USD).refunded()).isEqualTo(usd("5.00"));
        assertThat(summary(some()).revenueIn(USD)).isEqualTo(Revenue.zero(USD));
    }

    @Test
    void the_completion_rate_looks_at_sessions_that_have_come_to_an_end() {
        assertThat(summary(some(), some().status(SessionStatus.PENDING)).completionRate())
                .isNull();
        assertThat(summary(some().status(SessionStatus.NO_SHOW)).completionRate())
                .isEqualTo(new BigDecimal("0.0000"));
        SessionSummary summary = summary(
                some(),
                some().status(SessionStatus.COMPLETED),
                some().status(SessionStatus.COMPLETED),
                some().status(SessionStatus.NO_SHOW));
        assertThat(summary.completionRate()).isEqualTo(new BigDecimal("0.6667"));
        assertThat(summary(
                                some().status(SessionStatus.COMPLETED),
                                some().status(SessionStatus.COMPLETED),
                                some().status(SessionStatus.CANCELLED),
                                some().status(SessionStatus.NO_SHOW))
                        .completionRate())
                .isEqualTo(new BigDecimal("0.5000"));
    }

    @Test
    void the_payment_success_rate_counts_what_was_ever_received_against_what_failed() {
        SessionSummary summary = summary(
                some().paid(),
                some().refunded(),
                some().payment(PaymentStatus.FAILED),
                some(),
                some().price("0.00", "EUR").payment(PaymentStatus.PAID));

        assertThat(summary.paymentSuccessRate()).isEqualTo(new BigDecimal("0.6667"));
    }

    @Test
    void what_costs_nothing_leaves_the_payment_rate_absent() {
        SessionSummary summary = summary(some().price("0.00", "EUR").payment(PaymentStatus.PAID));

        assertThat(summary.paymentSuccessRate()).isNull();
        assertThat(summary.count(PaymentStatus.PAID)).isEqualTo(1);
        assertThat(summary.revenue()).containsExactly(Revenue.zero(EUR));
        assertThat(summary(some().payment(PaymentStatus.FAILED)).paymentSuccessRate())
                .isEqualTo(new BigDecimal("0.0000"));
    }

    @Test
    void a_repeat_client_has_two_sessions_that_are_not_cancelled() {
        SessionSummary summary = summary(
                some().of(1),
                some().of(1).status(SessionStatus.NO_SHOW),
                some().of(2),
                some().of(2).status(SessionStatus.CANCELLED),
                some().of(3).status(SessionStatus.CANCELLED),
                some().of(3).status(SessionStatus.CANCELLED),
                some().of(4),
                some().of(4),
                some().of(4));

        assertThat(summary.clients()).isEqualTo(3);
        assertThat(summary.repeatClients()).isEqualTo(2);
    }

    @Test
    void rates_round_half_to_even_at_four_places() {
        assertThat(Rates.share(1, 32)).isEqualTo(new BigDecimal("0.0312"));
        assertThat(Rates.share(3, 32)).isEqualTo(new BigDecimal("0.0938"));
        assertThat(Rates.share(1, 1)).isEqualTo(new BigDecimal("1.0000"));
        assertThat(Rates.share(0, 0)).isNull();
    }

    @Test
    void a_client_that_came_once_in_each_of_two_parts_is_a_repeat_client() {
        SummaryCollector left = SessionSummary.collector();
        SummaryCollector right = SessionSummary.collector();
        left.accept(some().fact());
        right.accept(some().fact());

        SessionSummary merged = left.merge(right).result();

        assertThat(merged.repeatClients()).isEqualTo(1);
        assertThat(merged.clients()).isEqualTo(1);
        assertThat(merged.total()).isEqualTo(2);
        assertThat(right.result().total()).isEqualTo(1);
    }

    @Test
    void more_may_be_counted_after_a_result() {
        SummaryCollector collector = SessionSummary.collector();
        collector.accept(some().fact());
        SessionSummary before = collector.result();
        collector.accept(some().fact());

        assertThat(before.total()).isEqualTo(1);
        assertThat(collector.result().total()).isEqualTo(2);
    }

    @Test
    void groups_of_a_query_give_the_same_summary_as_their_sessions() {
        List<SummaryCell> cells = List.of(
                new SummaryCell(SessionStatus.COMPLETED, PaymentStatus.PAID, true, 2, eur("100.00")),
                new SummaryCell(SessionStatus.CONFIRMED, PaymentStatus.PENDING, false, 1, eur("50.00")),
                new SummaryCell(SessionStatus.COMPLETED, PaymentStatus.PAID, true, 1, usd("9.00")));

        SessionSummary grouped = SessionSummary.of(cells, 2, 1);

        assertThat(grouped)
                .isEqualTo(summary(
                        some().status(SessionStatus.COMPLETED).paid(),
                        some().status(SessionStatus.COMPLETED).paid(),
                        some(),
                        some().of(2)
                                .status(SessionStatus.COMPLETED)
                                .price("9.00", "USD")
                                .paid()));
    }

    @Test
    void a_group_without_sessions_is_refused() {
        assertThatThrownBy(() -> new SummaryCell(SessionStatus.PENDING, PaymentStatus.PENDING, false, 0, eur("0.00")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_summary_keeps_no_foreign_collections_and_fills_in_what_is_missing() {
        Map<SessionStatus, Long> counts = new HashMap<>(Map.of(SessionStatus.NO_SHOW, 3L));
        SessionSummary summary = new SessionSummary(3, counts, Map.of(), List.of(Revenue.zero(EUR)), null, null, 1, 1);
        counts.clear();

        assertThat(summary.byStatus()).hasSize(5).containsEntry(SessionStatus.NO_SHOW, 3L);
        assertThat(summary.byPaymentStatus()).hasSize(4);
        assertThatThrownBy(() -> summary.byStatus().put(SessionStatus.PENDING, 1L))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
