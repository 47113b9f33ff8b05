package io.naksha.sessions.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.tck.StorageContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same code keeps the contract on partitioned tables. */
class PostgresPartitionedContractTest extends StorageContract {
    private static HikariDataSource pool;

    @BeforeAll
    static void open() {
        pool = Pools.of(Postgres.migrated(SchemaOption.PARTITIONED));
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
