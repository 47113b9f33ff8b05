package io.naksha.sessions.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A data source that notes what is called on its connections and statements, and fails where it is told to. */
final class WatchedDataSource implements DataSource {
    private final DataSource target;
    private final List<String> calls = new ArrayList<>();
    private final List<String> sql = new ArrayList<>();
    private final Map<String, Throwable> failures = new ConcurrentHashMap<>();
    private final Map<String, Throwable> passing = new ConcurrentHashMap<>();
    private Connection latest;

    WatchedDataSource(DataSource target) {
        this.target = target;
    }

    /** Makes calls of this method fail from now on. */
    void fail(String method, Throwable failure) {
        failures.put(method, failure);
    }

    /** Makes the next call of this method fail. */
    void failOnce(String method, Throwable failure) {
        passing.put(method, failure);
    }

    /** Forgets what was called. */
    void reset() {
        calls.clear();
        sql.clear();
    }

    /** The statements that were prepared. */
    List<String> sql() {
        return sql;
    }

    /** The methods that were called, those of statements under their own names. */
    List<String> calls() {
        return calls;
    }

    /** How many statements were carried out. */
    long statements() {
        return calls.stream().filter(call -> call.startsWith("execute")).count();
    }

    /** The last connection that was given out, as the driver made it. */
    Connection latest() {
        return latest;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (failures.get("getConnection") instanceof SQLException failure) {
            throw failure;
        }
        latest = target.getConnection();
        return watched(Connection.class, latest);
    }

    private <T> T watched(Class<T> type, T object) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            calls.add(method.getName());
            if (method.getName().equals("prepareStatement")) {
                sql.add((String) arguments[0]);
            }
            Throwable once = passing.remove(method.getName());
            Throwable failure = once == null ? failures.get(method.getName()) : once;
            if (failure != null) {
                throw failure;
            }
            Object result = invoke(method, object, arguments);
            return result instanceof PreparedStatement statement ? watched(PreparedStatement.class, statement) : result;
        };
        return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object invoke(Method method, Object object, Object[] arguments) throws Throwable {
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return target.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return target.isWrapperFor(type);
    }
}
