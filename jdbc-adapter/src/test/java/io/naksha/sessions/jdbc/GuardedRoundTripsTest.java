package io.naksha.sessions.jdbc;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Row-level security costs no round trip. */
class GuardedRoundTripsTest extends PostgresRoundTripsTest {
    @Override
    PGSimpleDataSource database() {
        return Postgres.guarded();
    }

    @Override
    JdbcStorage storage(DataSource database) {
        return super.storage(database).withRowLevelSecurity();
    }
}
