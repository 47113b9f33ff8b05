package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.IdempotencyRecord;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.spi.UnitOfWork;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A transaction is all or nothing, whatever it ends with, and is over when it ends. */
abstract class TransactionRules extends Rules {
    private Consultant consultant;
    private Session existing;

    @BeforeEach
    final void insertSession() {
        consultant = newConsultant();
        existing = stored(consultant, Samples.session(newClient(consultant)).build());
    }

    @Test
    @SuppressWarnings("NullAway") // work may return nothing, which the checker does not see in a type argument
    void whatTheWorkReturnsComesOut() {
        String result = inTransaction(unit -> "written");
        assertThat(result).isEqualTo("written");
        Storage.Work<@Nullable String> nothing = unit -> null;
        assertThat(storage.inTransaction(nothing)).isNull();
        assertThat(storage.readOnly(nothing)).isNull();
    }

    @Test
    void whatWasWrittenIsSeenInTheSameTransactionAndAfterIt() {
        Client client = Samples.client(consultant).build();
        Session session = Samples.session(client).build();
        write(consultant, unit -> {
            assertThat(unit.clients().insert(client)).isTrue();
            assertThat(unit.clients().find(consultant.id(), client.id())).contains(client);
            unit.sessions().insert(session);
            assertThat(unit.sessions().find(consultant.id(), session.id())).contains(session);
            assertThat(unit.clients()
                            .list(consultant.id(), ClientFilter.ALL, ClientSort.NEWEST_FIRST, PageRequest.first(10))
                            .items())
                    .contains(client);
        });
        assertThat(reread(client)).isEqualTo(client);
        assertThat(reread(session)).isEqualTo(session);
    }

    @Test
    void anExceptionRollsEverythingBack() {
        assertRolledBack(new IllegalStateException("roll back"));
    }

    @Test
    void anErrorRollsEverythingBack() {
        assertRolledBack(new AssertionError("roll back"));
    }

    @Test
    void aCheckedExceptionRollsEverythingBack() {
        assertRolledBack(new IOException("roll back"));
    }

    @Test
    void aStackOverflowRollsEverythingBack() {
        Written written = new Written();
        Snapshot before = Snapshot.of(storage, consultant.id());
        Throwable thrown = catchThrowable(() -> write(unit -> {
            writeEverything(unit, written);
            recurse(1);
        }));
        assertThat(thrown).isInstanceOf(StackOverflowError.class);
        assertNoTrace(before, written);
    }

    @SuppressWarnings("InfiniteRecursion") // until the stack ends
    private static int recurse(int depth) {
        return depth + recurse(depth + 1) + 1;
    }

    private void assertRolledBack(Throwable reason) {
        Written written = new Written();
        Snapshot before = Snapshot.of(storage, consultant.id());
        Throwable thrown = catchThrowable(() -> write(unit -> {
            writeEverything(unit, written);
            TransactionRules.<RuntimeException>sneak(reason);
        }));
        assertThat(thrown).as("what came out").isSameAs(reason);
        assertNoTrace(before, written);
    }

    @SuppressWarnings("unchecked") // lets a checked exception pass where none is declared
    private static <T extends Throwable> void sneak(Throwable reason) throws T {
        throw (T) reason;
    }

    /** One of each kind of record. */
    private final class Written {
        final Consultant another = Samples.consultant().build();
        final Offering offering = Samples.offering(consultant);
        final Client client = Samples.client(consultant).build();
        final Session session = Samples.session(client).build();
        final OutboxEntry entry = Samples.entry(existing, Effect.MEETING, Samples.NOW);
        final IdempotencyRecord key = Samples.idempotency(existing, "key");
    }

    private void writeEverything(UnitOfWork unit, Written written) {
        unit.consultants().lock(consultant.id());
        unit.consultants().insert(written.another);
        unit.consultants()
                .update(ConsultantSample.like(consultant).zone("UTC").changed().build());
        unit.offerings().insert(written.offering);
        assertThat(unit.clients().insert(written.client)).isTrue();
        ClientStatistics counted = new ClientStatistics(1, List.of(Money.of("7.00", "EUR")));
        unit.clients().addStatistics(consultant.id(), Map.of(existing.clientId(), counted));
        unit.webinars().insert(Samples.webinar(written.offering, Samples.NOW));
        unit.sessions().insert(written.session);
        Session changed =
                existing.become(SessionStatus.COMPLETED, existing.schedule().endsAt());
        unit.sessions().update(List.of(changed));
        unit.idempotency().insert(written.key);
        unit.outbox().append(List.of(written.entry));
        assertThat(unit.sessions().find(consultant.id(), existing.id())).contains(changed);
    }

    private void assertNoTrace(Snapshot before, Written written) {
        assertThat(Snapshot.of(storage, consultant.id())).isEqualTo(before);
        assertThat(find(unit -> unit.consultants().find(written.another.id()))).isEmpty();
        assertThat(find(unit -> unit.outbox().find(written.entry.id()))).isEmpty();
        assertThat(find(unit -> unit.idempotency().find(consultant.id(), written.key.operation(), written.key.key())))
                .isEmpty();
        Client client = stored(consultant, written.client);
        assertThat(reread(client)).as("written in a new transaction").isEqualTo(client);
    }

    @Test
    void theStorageWorksOnAfterManyFailures() {
        for (int round = 0; round < 40; round++) {
            assertThatThrownBy(() -> write(consultant, unit -> {
                        throw new IllegalStateException("roll back");
                    }))
                    .hasMessage("roll back");
            assertThatThrownBy(() -> read(unit -> {
                        throw new IllegalStateException("failed read");
                    }))
                    .hasMessage("failed read");
        }
        assertThat(reread(existing)).isEqualTo(existing);
    }

    @Test
    void aUnitThatEndedRefusesToReadAndWrite() {
        UnitOfWork written = inTransaction(unit -> unit);
        assertEnded(written);
        UnitOfWork read = read(unit -> unit);
        assertEnded(read);
    }

    private void assertEnded(UnitOfWork unit) {
        Client client = Samples.client(consultant).build();
        List<Executable> calls = List.of(
                () -> unit.consultants().find(consultant.id()),
                () -> unit.consultants().lock(consultant.id()),
                () -> unit.clients().insert(client),
                () -> unit.sessions().find(consultant.id(), existing.id()),
                () -> unit.sessions()
                        .update(List.of(existing.withMeeting(existing.meeting().owing(true)))),
                () -> unit.outbox().append(List.of(Samples.entry(existing, Effect.MEETING, Samples.NOW))),
                () -> unit.idempotency().insert(Samples.idempotency(existing, "late")));
        for (int call = 0; call < calls.size(); call++) {
            assertThatThrownBy(calls.get(call)::execute).as("call %d", call).isInstanceOf(RuntimeException.class);
        }
        assertThat(reread(existing)).isEqualTo(existing);
        assertThat(find(reader -> reader.clients().find(consultant.id(), client.id())))
                .isEmpty();
    }
}
