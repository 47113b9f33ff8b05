package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.spi.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readers see what was committed, the whole of it, and nothing else. */
abstract class VisibilityRules extends Rules {
    private static final int ROUNDS = 40;

    private Consultant consultant;
    private Client client;
    private Session session;

    @BeforeEach
    final void insertSession() {
        consultant = newConsultant();
        client = newClient(consultant);
        session = stored(consultant, Samples.session(client).build());
    }

    @Test
    void aReaderNeverSeesWhatIsNotCommitted() {
        assertUnseen(storage::readOnly);
    }

    @Test
    void aTransactionNeverSeesWhatAnotherHasNotCommitted() {
        assertUnseen(this::inTransaction);
    }

    /** Runs a read. */
    private interface Reader {
        String read(Storage.Work<String> work);
    }

    private void assertUnseen(Reader reader) {
        String before = state(reader);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        Together.run(
                () -> {
                    Throwable thrown = catchThrowable(() -> write(unit -> {
                        writeEverything(unit);
                        written.countDown();
                        Together.giveTimeTo(seen);
                        throw new IllegalStateException("roll back");
                    }));
                    assertThat(thrown).hasMessage("roll back");
                },
                () -> {
                    Together.await(written, "the writer has written");
                    String during = state(reader);
                    seen.countDown();
                    assertThat(during).isEqualTo(before);
                });
        assertThat(state(reader)).isEqualTo(before);
    }

    private void writeEverything(UnitOfWork unit) {
        unit.consultants().lock(consultant.id());
        unit.clients().insert(Samples.client(consultant).build());
        unit.clients().addStatistics(consultant.id(), Map.of(client.id(), new ClientStatistics(1, List.of())));
        unit.sessions()
                .update(List.of(
                        session.become(SessionStatus.NO_SHOW, session.schedule().endsAt())));
    }

    private String state(Reader reader) {
        String found = reader.read(unit -> unit.sessions()
                .find(consultant.id(), session.id())
                .map(Session::status)
                .toString());
        String counted = reader.read(unit -> unit.clients()
                .find(consultant.id(), client.id())
                .map(Client::statistics)
                .toString());
        String revision = reader.read(
                unit -> unit.consultants().revisions(Set.of(consultant.id())).toString());
        return found + counted + revision;
    }

    @Test
    void whoSeesPartOfATransactionSeesTheRest() {
        assertSeenWhole(this::counted, this::version);
        assertSeenWhole(this::version, this::counted);
        assertSeenWhole(this::revision, this::version);
        assertSeenWhole(this::version, this::revision);
    }

    // Each transaction raises every number by one. A later read may see more transactions than an earlier one, never
    // fewer.
    private void assertSeenWhole(Function<UnitOfWork, Long> first, Function<UnitOfWork, Long> second) {
        long ahead = read(first::apply) - read(second::apply);
        AtomicBoolean done = new AtomicBoolean();
        Together.run(
                () -> {
                    try {
                        for (int round = 0; round < ROUNDS; round++) {
                            raiseAll();
                        }
                    } finally {
                        done.set(true);
                    }
                },
                () -> {
                    while (!done.get()) {
                        long earlier = read(first::apply);
                        long later = read(second::apply);
                        assertThat(later).as("seen after %d", earlier).isGreaterThanOrEqualTo(earlier - ahead);
                    }
                });
        assertThat(read(first::apply) - read(second::apply)).isEqualTo(ahead);
    }

    private void raiseAll() {
        write(consultant, unit -> {
            Session now = unit.sessions().find(consultant.id(), session.id()).orElseThrow();
            Session next = SessionSample.like(client, now)
                    .stamp(now.stamp().changed(Samples.NOW))
                    .build();
            unit.sessions().update(List.of(next));
            unit.clients().addStatistics(consultant.id(), Map.of(client.id(), new ClientStatistics(1, List.of())));
        });
    }

    private Long counted(UnitOfWork unit) {
        return unit.clients()
                .find(consultant.id(), client.id())
                .orElseThrow()
                .statistics()
                .totalSessions();
    }

    private Long version(UnitOfWork unit) {
        return unit.sessions()
                .find(consultant.id(), session.id())
                .orElseThrow()
                .stamp()
                .version();
    }

    // Raised by one with each lock.
    private Long revision(UnitOfWork unit) {
        return Objects.requireNonNull(
                unit.consultants().revisions(Set.of(consultant.id())).get(consultant.id()));
    }
}
