package io.naksha.sessions.example.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.example.dashboard.Api;
import io.naksha.sessions.example.dashboard.Consultants;
import io.naksha.sessions.example.dashboard.Server;
import io.naksha.sessions.session.Session;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AnalyticsApiTest {
    private static final String MARCH = "?from=2031-03-01&until=2031-04-01";

    private final Consultants jane = Consultants.approved(Server.shared());
    private final Api api = jane.api();

    @BeforeEach
    void sessions() {
        Session paid = jane.session("carl@example.org", "2031-03-10", "10:00");
        jane.session("dora@example.org", "2031-03-20", "10:00");
        jane.session("emil@example.org", "2031-04-01", "00:00");
        api.put("/api/v1/sessions/" + paid.id(), "{'paymentStatus':'PAID'}");
    }

    @Test
    void theSummaryCountsTheDaysOfTheRangeInTheConsultantsZone() {
        JsonNode summary = api.get("/api/v1/analytics/summary" + MARCH).json();

        assertThat(summary.at("/total").asInt()).isEqualTo(2);
        assertThat(summary.at("/byStatus/CONFIRMED").asInt()).isEqualTo(2);
        assertThat(summary.at("/revenue/0/collected/amount").asDecimal()).isEqualByComparingTo("100");
        assertThat(summary.at("/revenue/0/pending/amount").asDecimal()).isEqualByComparingTo("100");
    }

    @Test
    void withoutARangeItIsThisMonth() {
        assertThat(api.get("/api/v1/analytics/summary").at("/total")).isEqualTo("0");
        assertThat(api.get("/api/v1/analytics/clients").at("/total")).isEqualTo("3");
    }

    @Test
    void theTrendHasEveryBucket() {
        for (var unit : Map.of("DAY", 31, "WEEK", 6, "MONTH", 1).entrySet()) {
            JsonNode trend = api.get("/api/v1/analytics/revenue-trend" + MARCH + "&unit=" + unit.getKey())
                    .json();
            assertThat(trend.at("/points").size())
                    .as(unit.getKey().toLowerCase(Locale.ROOT))
                    .isEqualTo(unit.getValue());
        }
    }

    @Test
    void retentionCohortsAndTopClients() {
        JsonNode retention = api.get("/api/v1/analytics/retention?from=2031-03&until=2031-05")
                .json();
        assertThat(retention.at("/months").findValuesAsString("month")).containsExactly("2031-03", "2031-04");
        assertThat(retention.at("/months/0/clients").asInt()).isEqualTo(2);
        assertThat(api.get("/api/v1/analytics/retention").json().at("/months").size())
                .isEqualTo(6);
        assertThat(api.get("/api/v1/analytics/cohorts?from=2031-03&until=2031-05")
                        .status())
                .isEqualTo(200);
        JsonNode top = api.get("/api/v1/analytics/top-clients" + MARCH).json();
        assertThat(top.toString()).contains("100").contains("EUR");
    }
}
