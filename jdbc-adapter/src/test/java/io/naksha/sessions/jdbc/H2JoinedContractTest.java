package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.tck.StorageContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2JoinedContractTest extends StorageContract {
    private static HostApplication host;

    @BeforeAll
    static void open() {
        host = new HostApplication(Product.ON_H2.pooled());
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
