package io.naksha.sessions.jdbc.crash;

import ch.vorburger.exec.ManagedProcessException;
import io.naksha.sessions.jdbc.MariaDbServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** MariaDB that writes through to disk at each commit, in a folder of its own. */
final class MariaServer implements Server {
    private static final String OPTIONS = "?user=root&connectTimeout=5000&socketTimeout=20000";

    private final MariaDbServer server = MariaDbServer.startNew(MariaDbServer.Flushing.AT_EACH_COMMIT);

    MariaServer() throws SQLException {
        try (Connection connection = new MariaDbDataSource(server.address() + OPTIONS).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE crash");
        }
    }

    @Override
    public String product() {
        return "MariaDB";
    }

    @Override
    public DataSource database() {
        try {
            return new MariaDbDataSource(url());
        } catch (SQLException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    @Override
    public String url() {
        return server.address() + "crash" + OPTIONS;
    }

    @Override
    public void kill() throws IOException {
        ProcessHandle process = server.process();
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void restart() throws IOException {
        server.restart();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
