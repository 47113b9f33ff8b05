package io.naksha.sessions.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.tck.StorageProperties;
import net.jqwik.api.lifecycle.AfterContainer;

/** Random commands on this storage do what the kit's model says. */
class MariaDbStorageProperties extends StorageProperties {
    private static final HikariDataSource POOL = Pools.of(MariaDb.migrated());

    @AfterContainer
    static void close() {
        POOL.close();
    }

    @Override
    protected Storage createStorage() {
        return JdbcStorage.of(POOL);
    }
}
