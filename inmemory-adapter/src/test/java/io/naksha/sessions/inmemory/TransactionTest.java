package io.naksha.sessions.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransactionTest {
    private final InMemoryStorage storage = InMemoryStorage.create();
    private final Consultant jane = Samples.consultant("jane-doe");
    private final Client ann = Samples.client(jane, "ann");
    private final Session booked = Samples.session(ann, Samples.NOW);

    @BeforeEach
    void fill() {
        write(unit -> {
            unit.consultants().insert(jane);
            unit.clients().insert(ann);
            unit.sessions().insert(booked);
        });
    }

    private void write(Consumer<UnitOfWork> work) {
        storage.<Object>inTransaction(unit -> {
            work.accept(unit);
            return null;
        });
    }

    /** Writes to every table. */
    private void writeEverywhere(UnitOfWork unit) {
        Consultant other = Samples.consultant("john-roe");
        Client ben = Samples.client(jane, "ben");
        Session another = Samples.session(ben, Samples.NOW.plusSeconds(7200));
        unit.consultants().insert(other);
        unit.clients().insert(ben);
        unit.sessions().insert(another);
        unit.sessions().update(List.of(booked.become(SessionStatus.CONFIRMED, Samples.NOW)));
        unit.clients().addStatistics(jane.id(), Map.of(ann.id(), new ClientStatistics(1, List.of())));
        unit.outbox().append(List.of(Samples.entry(another, Effect.MEETING, 1)));
    }

    @Test
    void aRollbackLeavesNoTrace() {
        Root before = storage.committed();
        List<Throwable> failures = List.of(
                new IllegalArgumentException("refused"), new StackOverflowError(), new OutOfMemoryError("on purpose"));
        for (Throwable failure : failures) {
            assertThatExceptionOfType(Throwable.class)
                    .isThrownBy(() -> write(unit -> {
                        writeEverywhere(unit);
                        sneak(failure);
                    }))
                    .isSameAs(failure);
        }
        assertThat(storage.committed()).isSameAs(before);
        assertThat(storage.isIdle()).isTrue();
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }

    @Test
    void aRealStackOverflowRollsBack() {
        Root before = storage.committed();
        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> write(unit -> {
                    writeEverywhere(unit);
                    fall(0);
                }));
        assertThat(storage.committed()).isSameAs(before);
        assertThat(storage.isIdle()).isTrue();
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int fall(int depth) {
        return fall(depth + 1) + 1;
    }

    @Test
    void aUnitSeesItsOwnWrites() {
        write(unit -> {
            Client ben = Samples.client(jane, "ben");
            unit.clients().insert(ben);
            assertThat(unit.clients().findByEmail(jane.id(), ben.email())).contains(ben);
            assertThat(unit.clients()
                            .list(jane.id(), ClientFilter.ALL, ClientSort.NEWEST_FIRST, PageRequest.first(5))
                            .items())
                    .containsExactly(ben, ann);
            Session next = Samples.session(ben, Samples.NOW.plusSeconds(7200));
            unit.sessions().insert(next);
            assertThat(unit.sessions()
                            .list(jane.id(), SessionFilter.ALL, SessionSort.LATEST_FIRST, PageRequest.first(5))
                            .items())
                    .extracting(row -> row.session())
                    .containsExactly(next, booked);
        });
    }

    @Test
    void theRevisionGrowsOncePerTransaction() {
        long before = revision();
        write(unit -> {
            unit.consultants().lock(jane.id());
            unit.consultants().lock(jane.id());
            unit.clients().insert(Samples.client(jane, "ben"));
        });
        assertThat(revision()).isEqualTo(before + 1);
        write(unit -> unit.clients().insert(Samples.client(jane, "cay")));
        assertThat(revision()).as("a first write locks too").isEqualTo(before + 2);
    }

    private long revision() {
        return storage.readOnly(unit -> unit.consultants().revisions(Set.of(jane.id())))
                .get(jane.id());
    }

    @Test
    void aReadOnlyUnitRefusesWrites() {
        storage.<Object>readOnly(unit -> {
            onlyReads(() -> unit.consultants().lock(jane.id()));
            onlyReads(() -> unit.clients().insert(Samples.client(jane, "ben")));
            onlyReads(() -> unit.sessions().update(List.of(booked)));
            onlyReads(() -> unit.outbox().append(List.of(Samples.entry(booked, Effect.MEETING, 1))));
            onlyReads(() -> unit.outbox().settle(Samples.entry(booked, Effect.MEETING, 1), null));
            return null;
        });
    }

    private static void onlyReads(Runnable write) {
        assertThatIllegalStateException().isThrownBy(write::run).withMessageContaining("only reads");
    }

    @Test
    void aUnitIsOfNoUseAfterItsEnd() {
        UnitOfWork written = storage.inTransaction(unit -> unit);
        UnitOfWork read = storage.readOnly(unit -> unit);
        for (UnitOfWork unit : List.of(written, read)) {
            ended(() -> unit.sessions().find(jane.id(), booked.id()));
            ended(() -> unit.consultants().lock(jane.id()));
            ended(() ->
                    unit.outbox().find(Samples.entry(booked, Effect.MEETING, 1).id()));
            ended(() -> unit.afterCommit(() -> {}));
        }
        assertThat(storage.isIdle()).isTrue();
    }

    private static void ended(Runnable use) {
        assertThatIllegalStateException().isThrownBy(use::run).withMessageContaining("has ended");
    }

    @Test
    void unitsDoNotNest() {
        write(unit -> {
            assertThatIllegalStateException().isThrownBy(() -> write(inner -> {}));
            assertThatIllegalStateException().isThrownBy(() -> storage.readOnly(inner -> 1));
        });
        String again = storage.inTransaction(unit -> "again");
        assertThat(again).isEqualTo("again");
    }

    @Test
    void actionsRunAfterCommitInOrderAndOutsideTheLock() {
        List<String> heard = new ArrayList<>();
        write(unit -> {
            unit.consultants().lock(jane.id());
            unit.afterCommit(() -> heard.add("first, idle: " + storage.isIdle()));
            unit.afterCommit(() -> {
                throw new IllegalStateException("on purpose");
            });
            unit.afterCommit(() -> write(next -> {
                next.consultants().lock(jane.id());
                heard.add("third");
            }));
            heard.add("work");
        });
        assertThat(heard).containsExactly("work", "first, idle: true", "third");
    }

    @Test
    void actionsDoNotRunAfterARollback() {
        List<String> heard = new ArrayList<>();
        assertThatIllegalStateException()
                .isThrownBy(() -> write(unit -> {
                    unit.afterCommit(() -> heard.add("never"));
                    throw new IllegalStateException("on purpose");
                }));
        assertThat(heard).isEmpty();
    }

    @Test
    void aClosedStorageRefusesWork() {
        storage.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> storage.readOnly(unit -> 1))
                .withMessageContaining("closed");
    }
}
