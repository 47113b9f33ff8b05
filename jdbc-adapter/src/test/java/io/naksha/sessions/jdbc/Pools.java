package io.naksha.sessions.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** Pools as an application has them. */
final class Pools {
    private static final int SIZE = 16;

    private Pools() {}

    /** A pool on a database. */
    static HikariDataSource of(DataSource database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(SIZE);
        return new HikariDataSource(config);
    }
}
