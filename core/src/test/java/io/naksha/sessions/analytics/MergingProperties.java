package io.naksha.sessions.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.common.DateRange;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds for every collector: neither order nor parts matter. */
@Domain(FactArbitraries.class)
@Domain(DomainContext.Global.class)
class MergingProperties {
    private static Stream<Supplier<FactCollector<?, ?>>> collectors(DateRange range, MonthRange months, ZoneId zone) {
        return Stream.of(
                SessionSummary::collector,
                () -> RevenueTrend.collector(TrendUnit.WEEK, range, zone),
                PayingClients::collector,
                () -> Retention.collector(months, zone),
                () -> Cohorts.collector(months, zone),
                () -> TopClients.collector(Facts.EUR, 2),
                StatisticsRecount::collector);
    }

    @Property(seed = "20260301", tries = 300)
    void the_order_of_sessions_does_not_matter(
            @ForAll List<SessionFact> facts,
            @ForAll DateRange range,
            @ForAll MonthRange months,
            @ForAll ZoneId zone,
            @ForAll @IntRange(min = 0, max = 1_000) int seed) {
        List<SessionFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed));

        collectors(range, months, zone)
                .forEach(made -> assertThat((Object) fed(made.get(), shuffled).result())
                        .isEqualTo(fed(made.get(), facts).result()));
    }

    @Property(seed = "20260302", tries = 300)
    void parts_that_are_merged_give_the_whole(
            @ForAll List<SessionFact> facts,
            @ForAll DateRange range,
            @ForAll MonthRange months,
            @ForAll ZoneId zone,
            @ForAll @IntRange(min = 0, max = 40) int cut) {
        int middle = Math.min(cut, facts.size());

        collectors(range, months, zone)
                .forEach(made -> assertThat(merged(
                                made.get(), made.get(), facts.subList(0, middle), facts.subList(middle, facts.size())))
                        .isEqualTo(fed(made.get(), facts).result()));
    }

    private static <T extends FactCollector<?, ?>> T fed(T collector, List<SessionFact> facts) {
        facts.forEach(collector);
        return collector;
    }

    // Both collectors come from one supplier, so they are of one class.
    @SuppressWarnings("unchecked")
    private static <C extends FactCollector<C, R>, R> Object merged(
            FactCollector<?, ?> left, FactCollector<?, ?> right, List<SessionFact> first, List<SessionFact> second) {
        C whole = (C) fed(left, first);
        C part = (C) fed(right, second);
        R partBefore = part.result();
        C merged = whole.merge(part);
        assertThat((Object) merged).isSameAs(whole);
        assertThat(part.result()).isEqualTo(partBefore);
        return merged.result();
    }
}
