package io.naksha.sessions.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PgConnection;

/** A PostgreSQL database whose connections are ended by the server, at a time that a test chooses. */
final class BreakableDataSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;

    private final transient PGSimpleDataSource database;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile String deadlyMethod = "";
    private volatile int deadlyCall;
    private transient volatile PgConnection latest;

    BreakableDataSource(PGSimpleDataSource database) {
        this.database = database;
    }

    /** Has the server end the connection just before this call of a method, counted from now on. */
    void killBefore(String method, int call) {
        calls.set(0);
        deadlyMethod = method;
        deadlyCall = call;
    }

    /** Has the server end the latest connection. */
    void killLatest() {
        kill(latest);
    }

    /** Has the server end every connection to the database but the one that asks for it. */
    void killOthers() throws SQLException {
        try (Connection administrator = database.getConnection();
                var statement = administrator.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
        }
    }

    private void kill(PgConnection connection) {
        try (Connection administrator = database.getConnection();
                var statement = administrator.prepareStatement("SELECT pg_terminate_backend(?, 10000)")) {
            statement.setInt(1, connection.getBackendPID());
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        PgConnection connection = database.getConnection().unwrap(PgConnection.class);
        latest = connection;
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals(deadlyMethod) && calls.incrementAndGet() == deadlyCall) {
                        kill(connection);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
