package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.spi.Storage;
import java.util.List;

/**
 * Commands that share a transaction.
 *
 * @param commands what is done, in order
 * @param end what becomes of it
 */
record Step(List<Command> commands, End end) {
    /** How a transaction ends. */
    enum End {
        COMMIT,
        ROLLBACK
    }

    /** Runs the step, and gives the model as it is afterwards. */
    Model run(Storage storage, Model before) {
        try {
            return Rules.retried(() -> storage.inTransaction(unit -> {
                Model after = before.copy();
                assertThat(unit.consultants().lock(before.consultant.id())).contains(before.consultant);
                commands.forEach(command -> command.run(unit, after));
                if (end == End.ROLLBACK) {
                    throw new Command.Refused();
                }
                return after;
            }));
        } catch (Command.Refused rolledBack) {
            return before;
        }
    }
}
