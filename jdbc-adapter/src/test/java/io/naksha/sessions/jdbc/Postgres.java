package io.naksha.sessions.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server for tests, started once and stopped with the JVM; or the one that runs already at {@code NAKSHA_TEST_POSTGRES_URL}, a JDBC URL with
 * user and password whose user may create databases. The sessions are in Lima, while the JVM is in Auckland.
 */
final class Postgres {
    /** Names a server that runs already. */
    static final String URL_VARIABLE = "NAKSHA_TEST_POSTGRES_URL";

    private static final String ZONE = "-c TimeZone=America/Lima";

    private Postgres() {}

    private static final class Server {
        private static final EmbeddedPostgres STARTED = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("deadlock_timeout", "100ms")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                System.out.println("PostgreSQL " + versionOf(server));
                return server;
            } catch (IOException | SQLException failed) {
                throw new IllegalStateException("PostgreSQL could not be started", failed);
            }
        }

        private static String versionOf(EmbeddedPostgres server) throws SQLException {
            try (Connection connection = server.getPostgresDatabase().getConnection()) {
                return connection.getMetaData().getDatabaseProductVersion();
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    // Neither a superuser nor exempt from row-level security in another way.
    private static final class Ordinary {
        private static final String NAME = newName();
        private static final String PASSWORD = newName();

        static {
            execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + PASSWORD + "'");
        }
    }

    /** A new database without tables. */
    static PGSimpleDataSource empty() {
        String name = newName();
        execute("CREATE DATABASE " + name);
        PGSimpleDataSource database = administrator();
        database.setDatabaseName(name);
        database.setOptions(ZONE);
        return database;
    }

    private static String newName() {
        return "naksha_" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static void execute(String sql) {
        try (Connection connection = administrator().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException("the server refused: " + sql.split(" ", 3)[0], failed);
        }
    }

    private static PGSimpleDataSource administrator() {
        Optional<String> url = Optional.ofNullable(System.getenv(URL_VARIABLE));
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setUrl(url.orElseGet(() -> Server.STARTED.getJdbcUrl("postgres", "postgres")));
        return server;
    }

    /** A new database with our tables under row-level security, which belongs to an ordinary user, as its tables do. */
    static PGSimpleDataSource guarded(SchemaOption... more) {
        PGSimpleDataSource database = empty();
        execute("ALTER DATABASE " + database.getDatabaseName() + " OWNER TO " + Ordinary.NAME);
        database.setUser(Ordinary.NAME);
        database.setPassword(Ordinary.PASSWORD);
        Set<SchemaOption> options = EnumSet.of(SchemaOption.ROW_LEVEL_SECURITY, more);
        Migrations.migrate(database, options);
        return database;
    }

    /** Takes a function, in all its forms, from everybody but superusers. */
    static void forbid(PGSimpleDataSource database, String function) throws SQLException {
        PGSimpleDataSource administrator = administrator();
        administrator.setDatabaseName(database.getDatabaseName());
        try (Connection connection = administrator.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "DO $$ DECLARE f regprocedure; BEGIN FOR f IN SELECT oid FROM pg_proc WHERE proname = '" + function
                            + "' LOOP EXECUTE 'REVOKE EXECUTE ON FUNCTION ' || f || ' FROM PUBLIC'; END LOOP; END $$");
        }
    }

    /** A new database with our tables. */
    static PGSimpleDataSource migrated(SchemaOption... options) {
        PGSimpleDataSource database = empty();
        Migrations.migrate(database, Set.of(options));
        return database;
    }
}
