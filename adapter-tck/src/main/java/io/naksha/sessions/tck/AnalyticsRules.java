package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.analytics.ClientCounts;
import io.naksha.sessions.analytics.SessionFact;
import io.naksha.sessions.analytics.SessionSummary;
import io.naksha.sessions.analytics.SummaryCollector;
import io.naksha.sessions.client.ClientStatus;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.session.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What figures are made of is what the sessions and clients say. */
abstract class AnalyticsRules extends Rules {
    private static final long SEED = 20_310_506;

    private final RandomData random = new RandomData(SEED);
    private Consultant consultant;
    private SessionData data;

    @BeforeEach
    final void insertSessions() {
        consultant = newConsultant();
        // More than a page's worth, for storages that read figures by paging.
        data = SessionData.random(consultant, random, 30, 230);
        write(consultant, data::writeTo);
        Consultant other = newConsultant();
        write(other, SessionData.random(other, random, 3, 9)::writeTo);
    }

    @Test
    void factsAreThoseOfTheSessionsThatStartInTheRange() {
        assertThat(facts(InstantRange.EVER))
                .containsExactlyInAnyOrderElementsOf(
                        data.sessions().stream().map(SessionFact::of).toList());
        for (int round = 0; round < contract.tries(); round++) {
            InstantRange range = range();
            assertThat(facts(range))
                    .as("seed %d, round %d, %s", SEED, round, range)
                    .containsExactlyInAnyOrderElementsOf(data.sessions().stream()
                            .filter(session -> range.contains(session.schedule().startsAt()))
                            .map(SessionFact::of)
                            .toList());
        }
    }

    @Test
    void rangesOfFactsAreHalfOpen() {
        Session session = data.sessions().get(0);
        Instant start = session.schedule().startsAt();
        SessionFact fact = SessionFact.of(session);
        assertThat(facts(new InstantRange(start, start.plusNanos(1_000)))).contains(fact);
        assertThat(facts(new InstantRange(start.minusSeconds(1), start))).doesNotContain(fact);
    }

    @Test
    void aSummaryIsWhatTheFactsComeTo() {
        assertSummary(InstantRange.EVER);
        Instant empty = Instant.parse("1950-01-01T00:00:00Z");
        assertSummary(new InstantRange(empty, empty.plusSeconds(1)));
        for (int round = 0; round < contract.tries(); round++) {
            assertSummary(range());
        }
    }

    private void assertSummary(InstantRange range) {
        SummaryCollector collector = SessionSummary.collector();
        facts(range).forEach(collector);
        SessionSummary summary = read(unit -> unit.analytics().summary(consultant.id(), range));
        assertThat(summary).as("seed %d, %s", SEED, range).isEqualTo(collector.result());
    }

    private InstantRange range() {
        Instant from = random.start();
        return new InstantRange(from, from.plusSeconds(1_800L * (1 + random.below(200))));
    }

    @Test
    void clientsAreCounted() {
        long active = data.clients().stream()
                .filter(client -> client.status() != ClientStatus.DEACTIVATED)
                .count();
        long busy = data.sessions().stream()
                .filter(session -> session.status().isActive())
                .map(Session::clientId)
                .distinct()
                .count();
        assertThat(counts(consultant)).isEqualTo(new ClientCounts(data.clients().size(), active, busy));
        assertThat(counts(newConsultant())).isEqualTo(new ClientCounts(0, 0, 0));
    }

    private ClientCounts counts(Consultant whose) {
        return read(unit -> unit.analytics().clientCounts(whose.id()));
    }

    private List<SessionFact> facts(InstantRange range) {
        return read(unit -> {
            List<SessionFact> facts = new ArrayList<>();
            unit.analytics().facts(consultant.id(), range, facts::add);
            return facts;
        });
    }
}
