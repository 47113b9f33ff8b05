package io.naksha.sessions.inmemory;

import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.tck.StorageContract;

/** The rules that every storage keeps. */
class InMemoryStorageContractTest extends StorageContract {
    @Override
    protected Storage createStorage() {
        return InMemoryStorage.create();
    }
}
