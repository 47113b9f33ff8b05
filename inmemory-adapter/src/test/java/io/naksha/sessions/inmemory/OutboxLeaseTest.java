package io.naksha.sessions.inmemory;

import static io.naksha.sessions.inmemory.Racing.PATIENCE;
import static io.naksha.sessions.inmemory.Racing.race;
import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxEntryId;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.spi.UnitOfWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leases beside open transactions and beside other dispatchers. */
class OutboxLeaseTest {
    private static final Duration HOLD = Duration.ofMinutes(1);

    // Whoever waits for a lock here fails at once.
    private final InMemoryStorage storage = InMemoryStorage.create(Duration.ZERO);
    private final Consultant jane = Samples.consultant("jane-doe");
    private final Client ann = Samples.client(jane, "ann");
    private final Session session = Samples.session(ann, Samples.NOW);
    private final OutboxEntry first = Samples.entry(session, Effect.BOOKING_RECEIVED, 1);
    private final OutboxEntry second = Samples.entry(session, Effect.SESSION_CONFIRMED, 2);

    @BeforeEach
    void fill() {
        write(unit -> {
            unit.consultants().insert(jane);
            unit.clients().insert(ann);
            unit.sessions().insert(session);
            unit.outbox().append(List.of(second, first));
        });
    }

    private void write(Consumer<UnitOfWork> work) {
        storage.<Object>inTransaction(unit -> {
            work.accept(unit);
            return null;
        });
    }

    private static Delivery.Lease newLease() {
        return new Delivery.Lease(UUID.randomUUID(), Samples.NOW.plus(HOLD));
    }

    private List<OutboxEntry> lease(int limit) {
        return storage.inTransaction(unit -> unit.outbox().lease(Samples.NOW, newLease(), limit));
    }

    private <T> T elsewhere(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void aLeaseDoesNotWaitForALockedConsultant() {
        write(unit -> {
            unit.consultants().lock(jane.id());
            assertThat(elsewhere(() -> lease(10))).extracting(OutboxEntry::id).containsExactly(first.id());
        });
    }

    @Test
    void entriesThatAnotherTransactionIsLeasingArePassedOver() {
        OutboxEntry free = Samples.entry(session, Effect.NEW_BOOKING, 1);
        write(unit -> unit.outbox().append(List.of(free)));
        write(unit -> {
            List<OutboxEntry> mine = unit.outbox().lease(Samples.NOW, newLease(), 1);
            List<OutboxEntry> theirs = elsewhere(() -> lease(10));
            assertThat(mine).extracting(OutboxEntry::id).containsExactly(first.id());
            assertThat(theirs).extracting(OutboxEntry::id).containsExactly(free.id());
        });
        assertThat(lease(10)).as("while both leases run").isEmpty();
    }

    @Test
    void aLeaseThatWasRolledBackIsNoLease() {
        try {
            write(unit -> {
                assertThat(unit.outbox().lease(Samples.NOW, newLease(), 1)).hasSize(1);
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("on purpose");
        }
        assertThat(lease(1)).extracting(OutboxEntry::id).containsExactly(first.id());
    }

    @Test
    void theNextOfAStreamIsLeasedOnceTheOneBeforeHasEnded() {
        OutboxEntry leased = lease(10).get(0);
        assertThat(lease(10)).isEmpty();
        write(unit -> assertThat(unit.outbox().settle(leased, leased.delivery().ended(OutboxState.DONE, Samples.NOW)))
                .isTrue());
        assertThat(lease(10)).extracting(OutboxEntry::id).containsExactly(second.id());
    }

    @Test
    void aDeadEntryThatIsRetriedIsAheadOfItsStreamAgain() {
        OutboxEntry leased = lease(10).get(0);
        write(unit -> unit.outbox().settle(leased, leased.delivery().dead("no luck", Samples.NOW)));
        OutboxEntry dead = storage.readOnly(unit -> unit.outbox().dead(5)).get(0);
        assertThat(dead.id()).isEqualTo(first.id());
        write(unit -> assertThat(unit.outbox().settle(dead, dead.delivery().retried(Samples.NOW)))
                .isTrue());
        write(unit -> assertThat(unit.outbox().settle(dead, dead.delivery().retried(Samples.NOW)))
                .as("a second retry, decided before the first")
                .isFalse());
        assertThat(lease(10)).extracting(OutboxEntry::id).containsExactly(first.id());
    }

    @Test
    void eachEntryGoesToOneDispatcher() throws Exception {
        List<OutboxEntry> more = new ArrayList<>();
        for (int number = 0; number < 500; number++) {
            more.add(Samples.entry(Samples.session(ann, Samples.NOW), Effect.MEETING, 1));
        }
        write(unit -> unit.outbox().append(more));
        List<List<OutboxEntry>> shares = race(8, number -> untilNone(() -> lease(1)));
        List<OutboxEntryId> leased =
                shares.stream().flatMap(List::stream).map(OutboxEntry::id).toList();
        assertThat(leased).doesNotHaveDuplicates().hasSize(501);
        assertThat(storage.isIdle()).isTrue();
    }

    @Test
    void aPrunedEntryIsCountedOnce() throws Exception {
        List<OutboxEntry> ended = IntStream.range(0, 400)
                .mapToObj(number -> Samples.entry(session, Effect.MEETING, number))
                .map(entry -> entry.with(entry.delivery().ended(OutboxState.DONE, Samples.NOW)))
                .toList();
        write(unit -> unit.outbox().append(ended));
        List<Integer> counts = race(8, number -> untilNone(this::pruneOne).size());
        assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(400);
        assertThat(storage.committed().outbox().byId()).containsOnlyKeys(first.id(), second.id());
    }

    private List<Integer> pruneOne() {
        int pruned = storage.<Integer>inTransaction(unit -> unit.outbox().prune(Samples.NOW.plusSeconds(1), 1));
        return Collections.nCopies(pruned, pruned);
    }

    /** All that the step gives, until it gives nothing. */
    private static <T> List<T> untilNone(Supplier<List<T>> step) {
        return Stream.generate(step)
                .takeWhile(some -> !some.isEmpty())
                .flatMap(List::stream)
                .toList();
    }
}
