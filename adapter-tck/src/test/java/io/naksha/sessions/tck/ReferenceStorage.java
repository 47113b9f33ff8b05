package io.naksha.sessions.tck;

import io.naksha.sessions.spi.Storage;
import java.util.concurrent.locks.ReentrantLock;

/** A storage as simple as can be: one writer at a time, on a copy of everything that replaces the original on commit. */
class ReferenceStorage implements Storage {
    final ReentrantLock writing = new ReentrantLock(true);
    volatile State committed = new State();

    @Override
    public <T> T inTransaction(Work<T> work) {
        ReferenceUnit unit;
        T result;
        writing.lock();
        try {
            State state = committed.copy();
            unit = unit(state);
            result = run(work, unit);
            commit(state);
        } finally {
            writing.unlock();
        }
        unit.runAfterCommit();
        return result;
    }

    @Override
    public <T> T readOnly(Work<T> work) {
        return run(work, unit(committed.copy()));
    }

    static <T> T run(Work<T> work, ReferenceUnit unit) {
        try {
            return work.run(unit);
        } finally {
            unit.end();
        }
    }

    void commit(State state) {
        committed = state;
    }

    ReferenceUnit unit(State state) {
        return new ReferenceUnit(state);
    }

    @Override
    public void close() {}
}
