package io.naksha.sessions.tck;

import io.naksha.sessions.spi.Storage;

/** A storage that is right does what the model says. */
class ReferenceStorageProperties extends StorageProperties {
    @Override
    protected Storage createStorage() {
        return new ReferenceStorage();
    }
}
