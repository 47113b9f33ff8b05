package io.naksha.sessions.inmemory;

import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.tck.StorageProperties;

/** Random commands on this storage do what the kit's model says. */
class InMemoryStorageProperties extends StorageProperties {
    @Override
    protected Storage createStorage() {
        return InMemoryStorage.create();
    }
}
