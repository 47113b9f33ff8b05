package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.Storage.Work;
import java.sql.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs units of work as parts of the host's transaction, each under a savepoint. */
final class JoinedUnits {
    private final Dialect dialect;

    JoinedUnits(Dialect dialect) {
        this.dialect = dialect;
    }

    <T extends @Nullable Object> T run(HostTransaction host, Work<T> work, Db.Access access) {
        Connection connection = host.connection();
        UnitSavepoint savepoint = UnitSavepoint.set(connection, dialect);
        Db db = Db.joined(connection, dialect, access);
        JdbcUnit unit = dialect.unit(db);
        try {
            T result = work.run(unit);
            db.requireSound();
            Deferred deferred = defer(host, unit.actions());
            savepoint.release();
            deferred.kept = true;
            return result;
        } catch (Throwable thrown) {
            savepoint.undo(thrown, db.failure(), host);
            throw thrown;
        } finally {
            db.end();
        }
    }

    private static Deferred defer(HostTransaction host, List<Runnable> actions) {
        Deferred deferred = new Deferred(actions);
        if (!actions.isEmpty()) {
            host.afterCommit(deferred);
        }
        return deferred;
    }

    // Registered while the unit can still be undone, so that what the host refuses leaves nothing behind.
    private static final class Deferred implements Runnable {
        private final List<Runnable> actions;
        private volatile boolean kept;

        private Deferred(List<Runnable> actions) {
            this.actions = actions;
        }

        @Override
        public void run() {
            if (kept) {
                Actions.run(actions);
            }
        }
    }
}
