package io.naksha.sessions.acceptance.support;

import io.naksha.sessions.inmemory.InMemoryStorage;
import io.naksha.sessions.spi.Storage;

/** The storages that every use case is run on. */
public enum StorageKind {
    IN_MEMORY {
        @Override
        public Storage create() {
            return InMemoryStorage.create();
        }
    };

    public abstract Storage create();
}
