package io.naksha.sessions.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * A MariaDB server for tests, started once and stopped with the JVM; or the one that runs already at {@code NAKSHA_TEST_MARIADB_URL}, a JDBC URL with user and
 * password whose user may create databases and end connections. The sessions are in Lima, while the JVM is in Auckland; their isolation is the
 * server's default.
 */
final class MariaDb {
    /** Names a server that runs already. */
    static final String URL_VARIABLE = "NAKSHA_TEST_MARIADB_URL";

    private static final String LIMA = "time_zone='-05:00'";
    private static final Pattern URL = Pattern.compile("(jdbc:mariadb://[^/?]+)(?:/[^?]*)?(\\?.*)?");

    private MariaDb() {}

    /** A new database without tables. */
    static MariaDbDataSource empty() {
        String name = "naksha_" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
        execute(dataSource(url("")), "CREATE DATABASE " + name);
        return dataSource(url(name) + "&sessionVariables=" + LIMA);
    }

    private static String url(String database) {
        String server = Optional.ofNullable(System.getenv(URL_VARIABLE)).orElseGet(MariaDbServer::url);
        Matcher parts = URL.matcher(server);
        if (!parts.matches()) {
            throw new IllegalStateException(URL_VARIABLE + " is no URL like jdbc:mariadb://host:port/?user=..");
        }
        return parts.group(1) + "/" + database + (parts.group(2) == null ? "?" : parts.group(2));
    }

    private static MariaDbDataSource dataSource(String url) {
        try {
            return new MariaDbDataSource(url);
        } catch (SQLException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    /** A new database with our tables. */
    static MariaDbDataSource migrated() {
        MariaDbDataSource database = empty();
        Migrations.migrate(database);
        return database;
    }

    /** The same database, with another variable set in its sessions. */
    static MariaDbDataSource withVariable(MariaDbDataSource database, String setting) {
        return dataSource(database.getUrl() + "," + setting);
    }

    /** The same database, with another option of the driver. */
    static MariaDbDataSource withOption(MariaDbDataSource database, String option) {
        return dataSource(database.getUrl() + "&" + option);
    }

    /** Has the server end a connection. */
    static void kill(DataSource database, Connection connection) {
        try {
            long id = connection.unwrap(org.mariadb.jdbc.Connection.class).getThreadId();
            execute(database, "KILL CONNECTION " + id);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Runs a statement. */
    static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
