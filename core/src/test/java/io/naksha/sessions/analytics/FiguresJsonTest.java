package io.naksha.sessions.analytics;

import static io.naksha.sessions.analytics.Facts.BERLIN;
import static io.naksha.sessions.analytics.Facts.EUR;
import static io.naksha.sessions.analytics.Facts.client;
import static io.naksha.sessions.analytics.Facts.eur;
import static io.naksha.sessions.analytics.Facts.local;
import static io.naksha.sessions.analytics.Facts.some;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.SessionStatus;
import java.lang.reflect.RecordComponent;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Figures go out to browsers and into caches, under Jackson 2 and under Jackson 3. */
class FiguresJsonTest {
    private static final ObjectMapper JACKSON_2 = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final JsonMapper JACKSON_3 = JsonMapper.builder().build();
    private static final MonthRange MONTHS = MonthRange.last(2, YearMonth.of(2026, 3));

    private static final Facts[] FACTS = {
        local("2026-03-10T10:00", BERLIN).status(SessionStatus.COMPLETED).paid(),
        local("2026-03-10T12:00", BERLIN).of(2).price("900", "JPY").refunded(),
        local("2026-02-10T10:00", BERLIN).status(SessionStatus.NO_SHOW).payment(PaymentStatus.FAILED)
    };

    static Stream<Record> figures() {
        DateRange march = DateRange.month(YearMonth.of(2026, 3));
        return Stream.of(
                Facts.collect(SessionSummary.collector(), FACTS),
                SessionSummary.of(List.of(), 0, 0),
                SummaryCell.of(some().paid().fact()),
                Facts.collect(RevenueTrend.collector(TrendUnit.WEEK, march, BERLIN), FACTS),
                Facts.collect(Retention.collector(MONTHS, BERLIN), FACTS),
                Facts.collect(Cohorts.collector(MONTHS, BERLIN), FACTS),
                new PayingClients(eur("12.00"), 5),
                ClientSummary.of(new ClientCounts(3, 2, 1), Facts.collect(PayingClients.collector(), FACTS)),
                new ClientCounts(3, 2, 1),
                Facts.collect(TopClients.collector(EUR, 5), FACTS),
                new LifetimeValue(client(1), List.of(eur("50.00"))),
                StatisticsRecount.compare(
                        Map.of(client(1), ClientStatistics.NONE), Facts.collect(StatisticsRecount.collector(), FACTS)));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void figures_come_back_as_they_went(Record figure) throws Exception {
        String json = JACKSON_2.writeValueAsString(figure);

        assertThat((Object) JACKSON_2.readValue(json, figure.getClass())).isEqualTo(figure);
        assertThat((Object) JACKSON_3.readValue(JACKSON_3.writeValueAsString(figure), figure.getClass()))
                .isEqualTo(figure);
        assertThat(JACKSON_2.readTree(JACKSON_3.writeValueAsString(figure))).isEqualTo(JACKSON_2.readTree(json));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void json_shows_the_components_and_nothing_else(Record figure) throws Exception {
        assertOnlyComponents(figure, JACKSON_2.valueToTree(figure));
    }

    private static void assertOnlyComponents(Object value, JsonNode node) throws ReflectiveOperationException {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                assertOnlyComponents(list.get(i), node.get(i));
            }
        }
        if (value instanceof Record && node.isObject()) {
            RecordComponent[] components = value.getClass().getRecordComponents();
            assertThat(node.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(components)
                            .map(RecordComponent::getName)
                            .toList());
            for (RecordComponent component : components) {
                assertOnlyComponents(component.getAccessor().invoke(value), node.get(component.getName()));
            }
        }
    }

    @Test
    void days_and_months_are_written_as_iso_8601_texts() {
        JsonNode trend = JACKSON_2.valueToTree(
                Facts.collect(RevenueTrend.collector(TrendUnit.DAY, DateRange.month(YearMonth.of(2026, 3)), BERLIN)));
        JsonNode cohorts = JACKSON_2.valueToTree(Facts.collect(Cohorts.collector(MONTHS, BERLIN)));

        assertThat(trend.at("/points/0/start").asText()).isEqualTo("2026-03-01");
        assertThat(cohorts.at("/range/from").asText()).isEqualTo("2026-02");
        assertThat(cohorts.at("/cohorts/1/month").asText()).isEqualTo("2026-03");
        assertThat(cohorts.at("/cohorts/1/cells/0/share").isNull()).isTrue();
    }
}
