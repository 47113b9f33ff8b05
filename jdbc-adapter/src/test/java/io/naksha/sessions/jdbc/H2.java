package io.naksha.sessions.jdbc;

import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Databases for tests. Their sessions are in Lima, while the JVM is in Auckland. */
final class H2 {
    private static final String SETTINGS = ";TIME ZONE=America/Lima;DEFAULT_LOCK_TIMEOUT=20000";

    private H2() {}

    /** An empty database in memory, which lives as long as the JVM. */
    static DataSource empty() {
        return dataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + SETTINGS);
    }

    /** A database in memory with our tables. */
    static DataSource migrated() {
        DataSource dataSource = empty();
        Migrations.migrate(dataSource);
        return dataSource;
    }

    /** A database in a folder, without tables of its own to start with. */
    static DataSource inFolder(Path folder) {
        return dataSource(urlIn(folder));
    }

    /** The same database, with less patience. */
    static DataSource withLockTimeout(DataSource database, int millis) {
        return dataSource(((JdbcDataSource) database).getURL() + ";LOCK_TIMEOUT=" + millis);
    }

    private static String urlIn(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("sessions").toAbsolutePath() + SETTINGS;
    }

    private static DataSource dataSource(String url) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url);
        return dataSource;
    }
}
