package io.naksha.sessions.analytics;

import static io.naksha.sessions.analytics.Facts.EUR;
import static io.naksha.sessions.analytics.Facts.USD;
import static io.naksha.sessions.analytics.Facts.eur;
import static io.naksha.sessions.analytics.Facts.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RevenueTest {
    @Test
    void the_total_is_collected_and_pending() {
        assertThat(Revenue.of(eur("1.00"), eur("2.00"), eur("4.00")))
                .isEqualTo(new Revenue(EUR, eur("1.00"), eur("2.00"), eur("3.00"), eur("4.00")));
        assertThatThrownBy(() -> new Revenue(EUR, eur("1.00"), eur("2.00"), eur("7.00"), eur("4.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("total");
    }

    @Test
    void amounts_in_several_currencies_are_refused() {
        assertThatThrownBy(() -> new Revenue(USD, eur("1"), eur("0"), eur("1"), usd("0")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Revenue(EUR, eur("1"), eur("0"), eur("1"), usd("0")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Revenue.zero(EUR).plus(Revenue.zero(USD)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void revenue_adds_up_part_by_part() {
        Revenue sum = Revenue.of(eur("1"), eur("2"), eur("3")).plus(Revenue.of(eur("10"), eur("20"), eur("30")));

        assertThat(sum).isEqualTo(Revenue.of(eur("11"), eur("22"), eur("33")));
    }
}
