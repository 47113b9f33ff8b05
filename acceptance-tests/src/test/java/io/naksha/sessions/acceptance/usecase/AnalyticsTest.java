package io.naksha.sessions.acceptance.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.acceptance.support.OnEveryStorage;
import io.naksha.sessions.analytics.MonthRange;
import io.naksha.sessions.analytics.Revenue;
import io.naksha.sessions.analytics.SessionSummary;
import io.naksha.sessions.analytics.TopClients;
import io.naksha.sessions.analytics.TrendUnit;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.session.PaymentRecord;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** March: Carl paid one of two, Dora's was cancelled unpaid, Emil's took place and was refunded. April: Carl comes again. */
class AnalyticsTest extends OnEveryStorage {
    private static final DateRange MARCH = DateRange.month(YearMonth.of(2026, 3));

    private Session carls;

    @BeforeEach
    void fillTheBooks() {
        carls = studio.book("carl@example.org", "2026-03-10", "14:30");
        studio.book("carl@example.org", "2026-03-31", "23:30");
        Session doras = studio.book("dora@example.org", "2026-03-11", "14:30");
        Session emils = studio.book("emil@example.org", "2026-03-12", "14:30");
        studio.book("carl@example.org", "2026-04-01", "00:30");
        pay(carls);
        pay(emils);
        studio.desk.sessions().recordPayment(emils.id(), PaymentRecord.of("r" + emils.id(), PaymentStatus.REFUNDED));
        studio.desk.sessions().confirm(emils.id());
        studio.desk.sessions().cancel(doras.id(), null);
        studio.clock.set("2026-03-20T12:00:00Z");
        studio.desk.sessions().complete(emils.id());
    }

    private void pay(Session session) {
        studio.desk.sessions().recordPayment(session.id(), PaymentRecord.of("r" + session.id(), PaymentStatus.PAID));
    }

    private static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }

    @Test
    void summarizesTheMonthInTheConsultantsZone() {
        SessionSummary summary = studio.desk.analytics().summary(MARCH);

        assertThat(summary.total()).isEqualTo(4);
        assertThat(summary.byStatus())
                .containsEntry(SessionStatus.PENDING, 2L)
                .containsEntry(SessionStatus.CANCELLED, 1L)
                .containsEntry(SessionStatus.COMPLETED, 1L)
                .containsEntry(SessionStatus.NO_SHOW, 0L);
        assertThat(summary.revenue()).singleElement().satisfies(revenue -> {
            assertThat(revenue.collected()).isEqualTo(euro("50"));
            assertThat(revenue.pending()).isEqualTo(euro("50"));
            assertThat(revenue.total()).isEqualTo(euro("100"));
            assertThat(revenue.refunded()).isEqualTo(euro("50"));
        });
        assertThat(summary.completionRate()).isEqualByComparingTo(new BigDecimal("0.5"));
        assertThat(summary.paymentSuccessRate()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(summary.repeatClients()).isEqualTo(1);
    }

    @Test
    void countsClientsAndRanksThem() {
        assertThat(studio.desk.analytics().clients(MARCH)).satisfies(clients -> {
            assertThat(clients.total()).isEqualTo(3);
            assertThat(clients.withActiveSessions()).isEqualTo(1);
            assertThat(clients.averageRevenue()).containsExactly(euro("50"));
        });
        assertThat(studio.desk
                        .analytics()
                        .topClients(MARCH, studio.jane.currency(), 5)
                        .clients())
                .containsExactly(new TopClients.Entry(carls.clientId(), euro("50")));
        assertThat(studio.desk.analytics().lifetimeValue(carls.clientId()).paid())
                .containsExactly(euro("50"));
    }

    @Test
    void showsTheTrendAndWhoComesAgain() {
        assertThat(studio.desk.analytics().revenueTrend(MARCH, TrendUnit.WEEK).points())
                .hasSize(6)
                .anySatisfy(point -> assertThat(point.revenue())
                        .extracting(Revenue::collected)
                        .containsExactly(euro("50")));
        MonthRange march = MonthRange.last(1, YearMonth.of(2026, 3));
        assertThat(studio.desk.analytics().retention(march).months())
                .singleElement()
                .satisfies(month -> {
                    assertThat(month.clients()).isEqualTo(2);
                    assertThat(month.retained()).isEqualTo(1);
                });
        assertThat(studio.desk.analytics().cohorts(march).cohorts())
                .singleElement()
                .satisfies(cohort -> assertThat(cohort.size()).isEqualTo(2));
    }

    @Test
    void theKeptStatisticsEqualARecount() {
        assertThat(studio.desk.analytics().verifyStatistics().clients()).isEqualTo(3);
        assertThat(studio.desk.analytics().verifyStatistics().matches()).isTrue();
    }
}
