package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final Instant LATER = Samples.NOW.plusSeconds(60);

    private final JdbcStorage storage = JdbcStorage.of(database());
    private final Consultant jane = Samples.consultant("jane");
    private final Client max = Samples.client(jane, "max@clients.example");

    /** A new database with our tables. */
    DataSource database() {
        return H2.migrated();
    }

    @BeforeEach
    void insert() {
        storage.inTransaction(unit -> {
            unit.consultants().insert(jane);
            return unit.clients().insert(max);
        });
    }

    @Test
    void whatAnotherTransactionIsLeasingIsPassedOverForWhatComesBehind() {
        appendForDifferentSessions(30);
        List<OutboxEntry> first = new ArrayList<>();
        List<OutboxEntry> second = new ArrayList<>();
        storage.inTransaction(unit -> {
            first.addAll(unit.outbox().lease(Samples.NOW, lease(), 10));
            second.addAll(lease(10));
            return true;
        });
        assertThat(first).hasSize(10);
        assertThat(second).hasSize(10).doesNotContainAnyElementsOf(first);
        assertThat(lease(30)).hasSize(10);
    }

    @Test
    void manyDispatchersLeaseEachEntryOnce() throws Exception {
        appendForDifferentSessions(60);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<UUID> leased = new ArrayList<>();
            List<Future<List<OutboxEntry>>> rounds = IntStream.range(0, 20)
                    .mapToObj(at -> pool.submit(() -> lease(7)))
                    .toList();
            for (Future<List<OutboxEntry>> round : rounds) {
                round.get().forEach(entry -> leased.add(entry.id().value()));
            }
            lease(60).forEach(entry -> leased.add(entry.id().value()));
            assertThat(leased).hasSize(60).doesNotHaveDuplicates();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void theEffectsOfOneRecipientComeOneAfterTheOther() {
        Session session = Samples.session(max, "S", Samples.START);
        OutboxEntry confirmed = Samples.entry(session, Effect.SESSION_CONFIRMED);
        OutboxEntry received = Samples.entry(session, Effect.BOOKING_RECEIVED);
        OutboxEntry meeting = Samples.entry(session, Effect.MEETING);
        append(List.of(confirmed, received, meeting));
        List<OutboxEntry> first = lease(10);
        assertThat(first)
                .extracting(OutboxEntry::effect)
                .containsExactlyInAnyOrder(Effect.MEETING, Effect.BOOKING_RECEIVED);
        OutboxEntry leased = first.stream()
                .filter(entry -> entry.effect() == Effect.BOOKING_RECEIVED)
                .findFirst()
                .orElseThrow();
        assertThat(settle(leased, leased.delivery().failed("no", LATER))).isTrue();
        assertThat(lease(10)).isEmpty();
        OutboxEntry postponed = found(received).orElseThrow();
        assertThat(settle(postponed, postponed.delivery().ended(OutboxState.DONE, LATER)))
                .isTrue();
        assertThat(lease(10)).extracting(OutboxEntry::id).containsExactly(confirmed.id());
    }

    @Test
    void whoLostTheLeaseCannotSettle() {
        appendForDifferentSessions(1);
        OutboxEntry lost = lease(1).get(0);
        Instant expired = Samples.NOW.plus(Duration.ofDays(1));
        OutboxEntry taken = storage.inTransaction(unit -> unit.outbox().lease(expired, lease(), 1))
                .get(0);
        assertThat(settle(lost, lost.delivery().ended(OutboxState.DONE, expired)))
                .isFalse();
        assertThat(found(lost)).contains(taken);
        assertThat(settle(taken, taken.delivery().ended(OutboxState.DONE, expired)))
                .isTrue();
    }

    @Test
    void anEntryThatMovedMeanwhileIsNotRetriedTwice() {
        appendForDifferentSessions(1);
        OutboxEntry leased = lease(1).get(0);
        settle(leased, leased.delivery().dead("no", LATER));
        OutboxEntry dead = found(leased).orElseThrow();
        assertThat(settle(dead, dead.delivery().retried(LATER))).isTrue();
        assertThat(settle(dead, dead.delivery().retried(LATER.plusSeconds(1)))).isFalse();
    }

    @Test
    void healthAndPruningSeeOnlyWhatTheyShould() {
        appendForDifferentSessions(4);
        List<OutboxEntry> leased = lease(2);
        settle(leased.get(0), leased.get(0).delivery().dead("no", LATER));
        settle(leased.get(1), leased.get(1).delivery().ended(OutboxState.DONE, LATER));
        var health = storage.readOnly(unit -> unit.outbox().health(LATER));
        assertThat(health.pending()).isEqualTo(2);
        assertThat(health.dead()).isEqualTo(1);
        assertThat(health.oldestDue()).isEqualTo(Samples.NOW);
        assertThat(prune(LATER)).isZero();
        assertThat(prune(LATER.plusSeconds(1))).isEqualTo(1);
        assertThat(found(leased.get(0))).isPresent();
        assertThat(found(leased.get(1))).isEmpty();
    }

    private int prune(Instant before) {
        return storage.inTransaction(unit -> unit.outbox().prune(before, 10));
    }

    private void appendForDifferentSessions(int count) {
        append(IntStream.range(0, count)
                .mapToObj(at -> Samples.entry(Samples.session(max, "S", Samples.START), Effect.MEETING))
                .toList());
    }

    private void append(List<OutboxEntry> entries) {
        storage.inTransaction(unit -> {
            unit.outbox().append(entries);
            return true;
        });
    }

    private List<OutboxEntry> lease(int limit) {
        return storage.inTransaction(unit -> unit.outbox().lease(Samples.NOW, lease(), limit));
    }

    private static Delivery.Lease lease() {
        return new Delivery.Lease(UUID.randomUUID(), LATER);
    }

    private boolean settle(OutboxEntry entry, Delivery next) {
        return storage.inTransaction(unit -> unit.outbox().settle(entry, next));
    }

    private Optional<OutboxEntry> found(OutboxEntry entry) {
        return storage.readOnly(unit -> unit.outbox().find(entry.id()));
    }
}
