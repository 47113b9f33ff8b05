package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.tck.StorageContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresJoinedContractTest extends StorageContract {
    private static HostApplication host;

    @BeforeAll
    static void open() {
        host = new HostApplication(Product.ON_POSTGRESQL.pooled());
    }

    @AfterAll
    static void close() {
        host.close();
    }

    @Override
    protected Storage createStorage() {
        return new JoinedStorage(host);
    }
}
