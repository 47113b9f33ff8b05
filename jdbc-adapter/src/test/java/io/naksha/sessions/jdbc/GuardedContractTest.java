package io.naksha.sessions.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.tck.StorageContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract under row-level security, with a user whom the policies hold. */
class GuardedContractTest extends StorageContract {
    private static HikariDataSource pool;

    @BeforeAll
    static void open() {
        pool = Pools.of(Postgres.guarded());
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @Override
    protected Storage createStorage() {
        return JdbcStorage.of(pool).withRowLevelSecurity();
    }
}
