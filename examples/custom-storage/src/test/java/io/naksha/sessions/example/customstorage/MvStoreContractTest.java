package io.naksha.sessions.example.customstorage;

import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.tck.StorageContract;
import io.naksha.sessions.tck.StorageFeature;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

/** The contract, kept by this storage. */
class MvStoreContractTest extends StorageContract {
    @TempDir
    Path folder;

    @Override
    protected Storage createStorage() {
        return MvStoreStorage.open(folder.resolve("contract.mv"), Duration.ofSeconds(10));
    }

    @Override
    protected Set<StorageFeature> missingFeatures() {
        return Set.of(StorageFeature.LEASING_WITHOUT_WAITING); // one transaction at a time writes
    }
}
