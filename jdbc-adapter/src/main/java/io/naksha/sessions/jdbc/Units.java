package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.Storage.Work;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs units of work, each on a connection of its own. */
final class Units {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcStorage.class);

    private final Jdbi jdbi;
    private final Dialect dialect;

    Units(DataSource dataSource, Dialect dialect) {
        this.dialect = dialect;
        this.jdbi = Jdbi.create(dataSource);
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        // By default the message of an exception would show what was bound.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
    }

    <T extends @Nullable Object> T write(Work<T> work) {
        return run(work, Db.Access.WRITE);
    }

    <T extends @Nullable Object> T read(Work<T> work) {
        return run(work, Db.Access.READ);
    }

    private <T extends @Nullable Object> T run(Work<T> work, Db.Access access) {
        Handle handle = open();
        Db db = new Db(handle, dialect, access);
        JdbcUnit unit = new JdbcUnit(db);
        T result;
        try {
            Transaction transaction = Transaction.begin(handle.getConnection(), new Failures(dialect), access);
            result = access == Db.Access.WRITE
                    ? transaction.write(() -> work.run(unit), db)
                    : transaction.read(() -> work.run(unit));
        } finally {
            db.end();
            close(handle);
        }
        unit.actions().forEach(Units::act);
        return result;
    }

    private Handle open() {
        try {
            return jdbi.open();
        } catch (JdbiException thrown) {
            throw Failures.connecting(thrown.getCause() == null ? thrown : thrown.getCause());
        }
    }

    // What the unit came to is decided by now, and a connection that cannot be given back does not change it.
    private static void close(Handle handle) {
        try {
            handle.close();
        } catch (RuntimeException thrown) {
            LOG.warn("a connection could not be given back", thrown);
        }
    }

    private static void act(Runnable action) {
        try {
            action.run();
        } catch (Throwable thrown) {
            LOG.error("an action after a commit failed", thrown);
        }
    }
}
