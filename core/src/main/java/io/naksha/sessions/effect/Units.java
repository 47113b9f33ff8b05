package io.naksha.sessions.effect;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.spi.TransientStorageException;
import io.naksha.sessions.spi.UnitOfWork;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The dispatcher's units of work. They are short, and none is open during I/O to the outside. */
final class Units {
    private static final int TRIES = 3;

    private final Storage storage;
    private final Consumer<ConsultantId> changed;

    Units(Storage storage, Consumer<ConsultantId> changed) {
        this.storage = storage;
        this.changed = changed;
    }

    <T extends @Nullable Object> T read(Storage.Work<T> work) {
        return retrying(() -> storage.readOnly(work));
    }

    <T extends @Nullable Object> T write(Storage.Work<T> work) {
        return retrying(() -> storage.inTransaction(work));
    }

    /** Tells those who show the consultant's data, once the unit has committed. */
    void announce(UnitOfWork unit, ConsultantId consultantId) {
        unit.afterCommit(() -> changed.accept(consultantId));
    }

    /** Whether what this thread did now would wait for the host's commit. */
    boolean joined() {
        return storage.joined();
    }

    private <T extends @Nullable Object> T retrying(Call<T> call) {
        int tries = storage.joined() ? 1 : TRIES;
        for (int attempt = 1; attempt < tries; attempt++) {
            try {
                return call.run();
            } catch (TransientStorageException again) {
                Thread.onSpinWait(); // nothing was written, so that the next try starts afresh
            }
        }
        return call.run();
    }

    private interface Call<T extends @Nullable Object> {
        T run();
    }
}
