package io.naksha.sessions.benchmarks.world;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A real PostgreSQL server that writes to disk before it says that it has. */
public final class PostgresServer implements AutoCloseable {
    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts one. */
    public static PostgresServer start() {
        try {
            return new PostgresServer(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("max_connections", "100")
                    .start());
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL could not be started", failed);
        }
    }

    /** Makes a database; gives its URL. */
    public String create(String name) {
        execute("CREATE DATABASE " + name);
        return server.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true";
    }

    /** Drops a database that nobody uses any more. */
    public void drop(String name) {
        execute("DROP DATABASE " + name + " WITH (FORCE)");
    }

    private void execute(String statement) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement running = connection.createStatement()) {
            running.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException("failed: " + statement, failed);
        }
    }

    /** What a setting is on this server. */
    public String setting(String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery("SHOW " + name)) {
            results.next();
            return results.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("unknown setting " + name, failed);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
