package io.naksha.sessions.tck;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.spi.TransientStorageException;
import io.naksha.sessions.spi.UnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every group of rules stands on: the storage, and short ways to write and read. */
@ExtendWith(ContractResolver.class)
abstract class Rules {
    private static final int MAX_TRIES = 50;

    Storage storage;
    StorageContract contract;

    @BeforeEach
    final void open(StorageContract nesting) {
        contract = nesting;
        storage = nesting.createStorage();
    }

    @AfterEach
    final void close() {
        storage.close();
    }

    /** Runs work in a transaction, again where the storage says that this may help. */
    final <T extends @Nullable Object> T inTransaction(Storage.Work<T> work) {
        return retried(() -> storage.inTransaction(work));
    }

    final void write(Consumer<UnitOfWork> work) {
        inTransaction(unit -> {
            work.accept(unit);
            return unit;
        });
    }

    /** Writes under the lock of a consultant. */
    final void write(Consultant consultant, Consumer<UnitOfWork> work) {
        write(unit -> {
            unit.consultants().lock(consultant.id());
            work.accept(unit);
        });
    }

    final <T extends @Nullable Object> T read(Storage.Work<T> work) {
        return storage.readOnly(work);
    }

    static <T extends @Nullable Object> T retried(Supplier<T> call) {
        for (int again = 1; again < MAX_TRIES; again++) {
            try {
                return call.get();
            } catch (TransientStorageException passing) {
                Thread.onSpinWait();
            }
        }
        return call.get();
    }

    /** A stored consultant. */
    final Consultant newConsultant() {
        Consultant consultant = Samples.consultant().build();
        write(unit -> unit.consultants().insert(consultant));
        return consultant;
    }

    /** A stored client. */
    final Client newClient(Consultant consultant) {
        return stored(consultant, Samples.client(consultant).build());
    }

    final Client stored(Consultant consultant, Client client) {
        Boolean inserted = inTransaction(unit -> {
            unit.consultants().lock(consultant.id());
            return unit.clients().insert(client);
        });
        if (!inserted) {
            throw new AssertionError("a client with a new e-mail address was not inserted");
        }
        return client;
    }

    final Session stored(Consultant consultant, Session session) {
        write(consultant, unit -> unit.sessions().insert(session));
        return session;
    }

    final void storeSessions(Consultant consultant, List<Session> sessions) {
        write(consultant, unit -> sessions.forEach(unit.sessions()::insert));
    }

    final Offering stored(Consultant consultant, Offering offering) {
        write(consultant, unit -> unit.offerings().insert(offering));
        return offering;
    }

    final Client reread(Client client) {
        return found(client.id(), unit -> unit.clients().find(client.consultantId(), client.id()));
    }

    final Session reread(Session session) {
        return found(session.id(), unit -> unit.sessions().find(session.consultantId(), session.id()));
    }

    final Consultant reread(Consultant consultant) {
        return found(consultant.id(), unit -> unit.consultants().find(consultant.id()));
    }

    final long revision(Consultant consultant) {
        return read(unit -> unit.consultants().revisions(Set.of(consultant.id())))
                .getOrDefault(consultant.id(), -1L);
    }

    final <T> Optional<T> find(Function<UnitOfWork, Optional<T>> find) {
        return storage.readOnly(find::apply);
    }

    private <T> T found(Object id, Function<UnitOfWork, Optional<T>> find) {
        return find(find).orElseThrow(() -> new AssertionError("not found: " + id));
    }

    static ClientId unknownClient() {
        return new ClientId(Samples.uuid());
    }
}
