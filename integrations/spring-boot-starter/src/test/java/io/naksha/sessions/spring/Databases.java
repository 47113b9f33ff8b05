package io.naksha.sessions.spring;

import io.naksha.sessions.jdbc.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/** New databases for tests: on H2, or on a PostgreSQL that is started once, or runs already at {@code NAKSHA_TEST_POSTGRES_URL}. */
final class Databases {
    private Databases() {}

    private static final class Server {
        private static final EmbeddedPostgres STARTED = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException("PostgreSQL could not be started", failed);
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

    /** The URL of a new H2 database in memory. */
    static String h2() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    /** The URL of a new PostgreSQL database, with user and password. */
    static String postgres() {
        return create("template1");
    }

    /** The URL of a new PostgreSQL database with our tables. */
    static String migrated() {
        return create(Template.NAME);
    }

    private static final class Template {
        private static final String NAME = name(make());

        private static String make() {
            String url = postgres();
            Migrations.migrate(source(url));
            return url;
        }
    }

    private static String create(String template) {
        String name = "naksha_" + UUID.randomUUID().toString().replace("-", "");
        String server = Optional.ofNullable(System.getenv("NAKSHA_TEST_POSTGRES_URL"))
                .orElseGet(() -> Server.STARTED.getJdbcUrl("postgres", "postgres"));
        try (Connection connection = source(server).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        } catch (SQLException failed) {
            throw new IllegalStateException("no database could be made", failed);
        }
        return server.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name);
    }

    private static String name(String url) {
        return url.replaceFirst("jdbc:postgresql://[^/]+/([^?]*).*", "$1");
    }

    private static PGSimpleDataSource source(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }
}
