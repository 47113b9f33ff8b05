package io.naksha.sessions.jdbc;

import com.zaxxer.hikari.HikariDataSource;

/** The databases that taking part in a host's transaction is tried on. */
enum Product {
    ON_H2 {
        @Override
        HikariDataSource pooled() {
            return Pools.of(H2.migrated());
        }
    },
    ON_POSTGRESQL {
        @Override
        HikariDataSource pooled() {
            return Pools.of(Postgres.migrated());
        }
    };

    /** A pool on a new database with our tables. */
    abstract HikariDataSource pooled();
}
