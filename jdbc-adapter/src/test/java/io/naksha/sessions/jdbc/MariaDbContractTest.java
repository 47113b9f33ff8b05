package io.naksha.sessions.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.tck.StorageContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MariaDbContractTest extends StorageContract {
    private static HikariDataSource pool;

    @BeforeAll
    static void open() {
        pool = Pools.of(MariaDb.migrated());
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @Override
    protected Storage createStorage() {
        return JdbcStorage.of(pool);
    }
}
