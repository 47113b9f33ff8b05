package io.naksha.sessions.analytics;

import static io.naksha.sessions.analytics.Facts.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.AnalyticsRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RepositorySummaryTest {
    private static final ConsultantId CONSULTANT = new ConsultantId(new UUID(0, 7));
    private static final InstantRange MARCH =
            new InstantRange(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));

    @Test
    void a_repository_sums_up_the_sessions_that_start_in_the_range() {
        AnalyticsRepository repository = new Fake(List.of(
                at("2026-02-28T23:59:59.999999Z").fact(),
                at("2026-03-01T00:00:00Z").paid().fact(),
                at("2026-03-31T23:59:59.999999Z").fact(),
                at("2026-04-01T00:00:00Z").fact()));

        assertThat(repository.summary(CONSULTANT, MARCH))
                .isEqualTo(Facts.collect(
                        SessionSummary.collector(),
                        at("2026-03-01T00:00:00Z").paid(),
                        at("2026-03-31T23:59:59.999999Z")));
    }

    private record Fake(List<SessionFact> all) implements AnalyticsRepository {
        @Override
        public void facts(ConsultantId consultantId, InstantRange scheduled, Consumer<SessionFact> consumer) {
            assertThat(consultantId).isEqualTo(CONSULTANT);
            all.stream().filter(fact -> scheduled.contains(fact.startsAt())).forEach(consumer);
        }

        @Override
        public ClientCounts clientCounts(ConsultantId consultantId) {
            throw new UnsupportedOperationException("a summary needs no clients");
        }
    }
}
