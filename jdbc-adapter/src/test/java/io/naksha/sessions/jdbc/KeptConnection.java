package io.naksha.sessions.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A data source that gives out one connection again and again, as a pool does that never checks whether it is still there. */
final class KeptConnection implements AutoCloseable {
    private final Connection connection;

    KeptConnection(DataSource database) throws SQLException {
        this.connection = database.getConnection();
    }

    DataSource asDataSource() {
        return proxy(DataSource.class, lent());
    }

    private Connection lent() {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private static <T> T proxy(Class<T> type, Connection lent) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return lent;
                    }
                    throw new UnsupportedOperationException(method.getName());
                }));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
