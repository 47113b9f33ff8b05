package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.spi.IdempotencyRecord;
import io.naksha.sessions.spi.Storage;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Random sequences of commands, against a {@link Storage} and a plain model at once. Extend it beside {@link StorageContract} and say how a
 * storage is made. jqwik runs it: JUnit's own {@code @BeforeAll} and the like are not called here, and the class's name should end in
 * {@code Properties} or {@code Test} for the build to find it.
 *
 * <p>To run more or fewer sequences, override {@link #randomCommandsDoWhatTheModelSays} with another {@code @Property(tries = …)}.
 */
public abstract class StorageProperties {
    private static final int PAGE = 100;

    /** For subclasses. */
    protected StorageProperties() {}

    /** Gives the storage for one sequence, as {@link StorageContract#createStorage} does; it is closed afterwards. */
    protected abstract Storage createStorage();

    /** Every answer, and all that is stored after each transaction, is what the model says. */
    @Property(tries = 60, seed = "20310508", edgeCases = EdgeCasesMode.NONE)
    protected void randomCommandsDoWhatTheModelSays(@ForAll("sequences") CommandSequence sequence) {
        try (Storage storage = createStorage()) {
            OutboxDrain.drain(storage);
            Consultant consultant = Samples.consultant().build();
            storage.inTransaction(unit -> {
                unit.consultants().insert(consultant);
                return consultant;
            });
            Model model = new Model(consultant);
            for (Step step : sequence.steps()) {
                model = step.run(storage, model);
                assertStored(storage, model);
            }
            assertEffectsStored(storage, model);
        }
    }

    /** Random sequences, short enough to read when one fails. */
    @Provide
    protected Arbitrary<CommandSequence> sequences() {
        return Steps.steps().list().ofMinSize(1).ofMaxSize(25).map(CommandSequence::new);
    }

    private static void assertStored(Storage storage, Model model) {
        ConsultantId id = model.consultant.id();
        List<Client> clients = new Paging<Client>(page -> storage.readOnly(
                        unit -> unit.clients().list(id, ClientFilter.ALL, ClientSort.NEWEST_FIRST, page)))
                .byCursor(PAGE);
        assertThat(clients).containsExactlyInAnyOrderElementsOf(model.clients.values());
        List<SessionRow> rows = new Paging<SessionRow>(page -> storage.readOnly(
                        unit -> unit.sessions().list(id, SessionFilter.ALL, SessionSort.EARLIEST_FIRST, page)))
                .byCursor(PAGE);
        assertThat(rows.stream().map(SessionRow::session)).containsExactlyInAnyOrderElementsOf(model.sessions.values());
    }

    private static void assertEffectsStored(Storage storage, Model model) {
        for (OutboxEntry entry : model.entries.values()) {
            Optional<OutboxEntry> stored =
                    storage.readOnly(unit -> unit.outbox().find(entry.id()));
            assertThat(stored).contains(entry);
        }
        for (IdempotencyRecord key : model.keys.values()) {
            Optional<IdempotencyRecord> stored =
                    storage.readOnly(unit -> unit.idempotency().find(key.consultantId(), key.operation(), key.key()));
            assertThat(stored).contains(key);
        }
    }
}
