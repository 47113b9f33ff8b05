package io.naksha.sessions.example.customstorage;

import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.tck.StorageProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Random commands on this storage do what the kit's model says. */
class MvStoreProperties extends StorageProperties {
    @Override
    protected Storage createStorage() {
        try {
            Path file = Files.createTempFile("properties", ".mv");
            file.toFile().deleteOnExit();
            return MvStoreStorage.open(file, Duration.ofSeconds(10));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
