package io.naksha.sessions.tck;

import io.naksha.sessions.spi.Storage;
import java.util.Set;

/** A storage that is right passes every rule. */
class ReferenceStorageTest extends StorageContract {
    @Override
    protected Storage createStorage() {
        return new ReferenceStorage();
    }

    @Override
    protected Set<StorageFeature> missingFeatures() {
        return Set.of(StorageFeature.LEASING_WITHOUT_WAITING);
    }
}
