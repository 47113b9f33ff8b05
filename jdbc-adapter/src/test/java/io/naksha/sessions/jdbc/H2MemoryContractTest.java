package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.tck.StorageContract;
import javax.sql.DataSource;

class H2MemoryContractTest extends StorageContract {
    private static final DataSource DATABASE = H2.migrated();

    @Override
    protected Storage createStorage() {
        return JdbcStorage.of(DATABASE);
    }
}
