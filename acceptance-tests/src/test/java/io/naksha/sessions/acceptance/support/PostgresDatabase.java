package io.naksha.sessions.acceptance.support;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.jdbc.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;

/** A migrated PostgreSQL of a test's own, with a pool of connections. */
public final class PostgresDatabase implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final HikariDataSource connections;

    private PostgresDatabase(EmbeddedPostgres server, HikariDataSource connections) {
        this.server = server;
        this.connections = connections;
    }

    public static PostgresDatabase start(int connections) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.start();
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        pool.setMaximumPoolSize(connections);
        HikariDataSource opened = new HikariDataSource(pool);
        Migrations.migrate(opened);
        return new PostgresDatabase(server, opened);
    }

    public DataSource connections() {
        return connections;
    }

    @Override
    public void close() throws IOException {
        connections.close();
        server.close();
    }
}
