package io.naksha.sessions.example.customstorage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.spi.OutcomeUnknownException;
import io.naksha.sessions.spi.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the file, and what becomes of a bad one. */
class MvStoreFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("test.mv");
    }

    private static MvStoreStorage open(Path file) {
        return MvStoreStorage.open(file, Duration.ofSeconds(1));
    }

    private static Optional<Consultant> jane(MvStoreStorage storage) {
        return storage.readOnly(unit -> unit.consultants().find(Samples.JANE));
    }

    private static void insertJane(MvStoreStorage storage) {
        storage.inTransaction(unit -> {
            unit.consultants().insert(Samples.jane());
            return unit;
        });
    }

    private static void updateJane(MvStoreStorage storage, Consultant jane) {
        storage.inTransaction(unit -> {
            unit.consultants().update(jane);
            return unit;
        });
    }

    @Test
    void whatIsCommittedIsThereAfterReopening() {
        try (MvStoreStorage storage = open(file)) {
            insertJane(storage);
        }
        try (MvStoreStorage storage = open(file)) {
            assertThat(jane(storage)).contains(Samples.jane());
        }
    }

    @Test
    void whatIsCommittedIsInTheFileAtOnce() {
        try (MvStoreStorage storage = open(file)) {
            insertJane(storage);
            try (MvStoreStorage afterCrash = open(copy())) {
                assertThat(jane(afterCrash)).contains(Samples.jane());
            }
        }
    }

    @Test
    // What is not rolled back makes the update go round for ever, and no interrupt ends that: hence a thread of its
    // own.
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatACrashLeftUncommittedIsRolledBack() {
        try (MvStoreStorage storage = open(file)) {
            insertJane(storage);
            String about = "x".repeat(100_000);
            storage.inTransaction(unit -> {
                // Far more than the store keeps in memory before it writes.
                for (int change = 0; change < 200; change++) {
                    unit.consultants().update(Samples.jane(about + change));
                }
                Path copy = copy();
                assertThat(copy.toFile().length())
                        .as("uncommitted bytes in the file")
                        .isGreaterThan(about.length());
                try (MvStoreStorage afterCrash = open(copy)) {
                    assertThat(jane(afterCrash)).contains(Samples.jane());
                    updateJane(afterCrash, Samples.jane("after the crash"));
                    assertThat(jane(afterCrash)).contains(Samples.jane("after the crash"));
                }
                return unit;
            });
        }
    }

    private Path copy() {
        try {
            return Files.copy(file, folder.resolve("crashed.mv"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void aFileThatIsInUseCannotBeOpened() {
        try (MvStoreStorage storage = open(file)) {
            assertThatThrownBy(() -> open(file))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("in use");
            insertJane(storage);
            assertThat(jane(storage)).contains(Samples.jane());
        }
    }

    @Test
    void aDamagedFileCannotBeOpened() throws IOException {
        Files.writeString(file, "This is a letter to my aunt. ".repeat(1_000));
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("damaged");
        assertThat(file).content().startsWith("This is a letter");
    }

    @Test
    void aFileOutOfReachCannotBeOpened() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("file"), "").resolve("test.mv");
        assertThatThrownBy(() -> open(noFolder))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("cannot be opened");
    }

    @Test
    void aRowThatCannotBeReadIsNotQuoted() {
        try (MVStore store = MVStore.open(file.toString())) {
            TransactionStore transactions = new TransactionStore(store);
            transactions.init();
            Transaction transaction = transactions.begin();
            transaction
                    .openMap("consultants", StringDataType.INSTANCE, StringDataType.INSTANCE)
                    .put(Samples.JANE.toString(), "{\"email\":\"jane@example.org\", broken");
            transaction.commit();
        }
        try (MvStoreStorage storage = open(file)) {
            assertThatThrownBy(() -> jane(storage))
                    .isInstanceOf(StorageException.class)
                    .hasMessage("a stored Consultant cannot be read")
                    .hasNoCause();
        }
    }

    @Test
    void anInterruptMayCloseTheStorageButHarmsNothingInTheFile() {
        try (MvStoreStorage storage = open(file)) {
            insertJane(storage);
            assertThatThrownBy(() -> storage.inTransaction(unit -> {
                        unit.consultants().update(Samples.jane("interrupted"));
                        Thread.currentThread().interrupt();
                        return unit;
                    }))
                    .isInstanceOf(OutcomeUnknownException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThatThrownBy(() -> jane(storage)).isInstanceOf(StorageException.class);
        }
        try (MvStoreStorage storage = open(file)) {
            assertThat(jane(storage).orElseThrow()).isIn(Samples.jane(), Samples.jane("interrupted"));
        }
    }
}
