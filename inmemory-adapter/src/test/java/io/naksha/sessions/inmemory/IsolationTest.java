package io.naksha.sessions.inmemory;

import static io.naksha.sessions.inmemory.Racing.PATIENCE;
import static io.naksha.sessions.inmemory.Racing.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.DuplicateConsultantException;
import io.naksha.sessions.consultant.Slug;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.spi.Placement;
import io.naksha.sessions.spi.PlacementResult;
import io.naksha.sessions.spi.TransientStorageException;
import io.naksha.sessions.spi.UnitOfWork;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What threads see of each other's transactions. */
class IsolationTest {
    private static final int THREADS = 16;

    private final InMemoryStorage storage = InMemoryStorage.create(PATIENCE);
    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private final Consultant jane = Samples.consultant("jane-doe");
    private final Client ann = Samples.client(jane, "ann");

    @BeforeEach
    void fill() {
        write(storage, unit -> {
            unit.consultants().insert(jane);
            unit.clients().insert(ann);
        });
    }

    @AfterEach
    void stop() {
        other.shutdownNow();
    }

    private static void write(InMemoryStorage storage, Consumer<UnitOfWork> work) {
        storage.<Object>inTransaction(unit -> {
            work.accept(unit);
            return null;
        });
    }

    private <T> T elsewhere(Callable<T> work) {
        try {
            return other.submit(work).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void aReaderNeitherWaitsForAWriterNorSeesWhatItHasNotCommitted() {
        Session session = Samples.session(ann, Samples.NOW);
        write(storage, unit -> {
            unit.sessions().insert(session);
            unit.clients().addStatistics(jane.id(), Map.of(ann.id(), new ClientStatistics(1, List.of())));
            assertThat(elsewhere(() -> sees(session))).as("read only").isFalse();
            assertThat(elsewhere(() -> storage.<Boolean>inTransaction(reader ->
                            reader.sessions().find(jane.id(), session.id()).isPresent())))
                    .as("in a transaction")
                    .isFalse();
        });
        assertThat(elsewhere(() -> sees(session))).as("after commit").isTrue();
    }

    private boolean sees(Session session) {
        return storage.readOnly(
                unit -> unit.sessions().find(jane.id(), session.id()).isPresent());
    }

    @Test
    void aReaderSeesSessionsAndTheirCountTogether() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Future<Integer> mismatches = other.submit(() -> {
            int wrong = 0;
            while (!done.get()) {
                wrong += storage.<Boolean>readOnly(this::isConsistent) ? 0 : 1;
            }
            return wrong;
        });
        for (int number = 0; number < 500; number++) {
            Session session = Samples.session(ann, Samples.NOW.plus(Duration.ofHours(number)));
            write(storage, unit -> {
                unit.sessions().insert(session);
                unit.clients().addStatistics(jane.id(), Map.of(ann.id(), new ClientStatistics(1, List.of())));
            });
        }
        done.set(true);
        assertThat(mismatches.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isZero();
        assertThat(storage.<Boolean>readOnly(this::isConsistent)).isTrue();
    }

    private boolean isConsistent(UnitOfWork unit) {
        long counted = unit.clients()
                .find(jane.id(), ann.id())
                .orElseThrow()
                .statistics()
                .totalSessions();
        long[] found = new long[1];
        unit.analytics().facts(jane.id(), InstantRange.EVER, fact -> found[0]++);
        return counted == found[0];
    }

    @Test
    void ofManyBookingsOfOneSlotOneWins() throws Exception {
        List<PlacementResult> results = race(THREADS, number -> {
            Client candidate = Samples.client(jane, "booker" + number);
            Session session = Samples.session(candidate, Samples.NOW);
            Placement placement = new Placement(session, new Placement.Booker(candidate), jane, null, null, List.of());
            return storage.inTransaction(unit -> unit.place(placement));
        });
        assertThat(results).filteredOn(PlacementResult.Placed.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(PlacementResult.Clash.class::isInstance).hasSize(THREADS - 1);
        assertThat(storage.isIdle()).isTrue();
    }

    @Test
    void ofManyRegistrationsOfOneSlugOneWins() throws Exception {
        List<Boolean> results =
                race(THREADS, number -> registers(Samples.consultant("popular", "person" + number + "@example.org")));
        assertThat(results).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(storage.committed().directory().bySlug()).containsOnlyKeys("jane-doe", "popular");
        assertThat(storage.committed().partitions()).hasSize(2);
        assertThat(storage.isIdle()).isTrue();
    }

    @Test
    void ofManyRegistrationsOfOneAddressOneWins() throws Exception {
        List<Boolean> results =
                race(THREADS, number -> registers(Samples.consultant("person-" + number, "Popular@Example.org")));
        assertThat(results).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(storage.committed().directory().byEmail())
                .containsOnlyKeys("jane-doe@example.org", "popular@example.org");
    }

    private boolean registers(Consultant consultant) {
        try {
            write(storage, unit -> unit.consultants().insert(consultant));
            return true;
        } catch (DuplicateConsultantException taken) {
            return false;
        }
    }

    @Test
    void aSlugThatWasRolledBackIsFreeForWhoeverWaitedForIt() throws Exception {
        Future<Boolean> second;
        CountDownLatch claimed = new CountDownLatch(1);
        second = other.submit(() -> {
            Racing.await(claimed);
            return registers(Samples.consultant("popular", "second@example.org"));
        });
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> write(storage, unit -> {
                    unit.consultants().insert(Samples.consultant("popular", "first@example.org"));
                    claimed.countDown();
                    Awaitility.await().atMost(PATIENCE).until(() -> storage.isAwaited());
                    throw new IllegalStateException("on purpose");
                }));
        assertThat(second.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aSlugCanBeTakenOverFromAConsultantWhoLeftIt() {
        Consultant renamed = new Consultant(
                jane.id(),
                EmailAddress.of("Jane-Doe@example.org"),
                jane.name(),
                Slug.of("jane-roe"),
                jane.status(),
                jane.zone(),
                jane.currency(),
                jane.bookingPolicy(),
                jane.profile(),
                jane.stamp().changed(Samples.NOW));
        write(storage, unit -> {
            unit.consultants().update(renamed);
            unit.consultants().insert(Samples.consultant("jane-doe", "new@example.org"));
        });
        Optional<Consultant> found = storage.readOnly(unit -> unit.consultants().find(Slug.of("jane-roe")));
        assertThat(found).contains(renamed);
        assertThatExceptionOfType(DuplicateConsultantException.class)
                .isThrownBy(() -> write(storage, unit -> unit.consultants().update(jane)));
    }

    @Test
    void waitingForALockEnds() {
        InMemoryStorage impatient = InMemoryStorage.create(Duration.ofMillis(1));
        write(impatient, unit -> unit.consultants().insert(jane));
        write(impatient, unit -> {
            unit.consultants().lock(jane.id());
            boolean gaveUp = elsewhere(() -> {
                assertThatExceptionOfType(TransientStorageException.class)
                        .isThrownBy(
                                () -> write(impatient, late -> late.clients().insert(ann)));
                return true;
            });
            assertThat(gaveUp).isTrue();
        });
        assertThat(impatient.isIdle()).isTrue();
    }
}
