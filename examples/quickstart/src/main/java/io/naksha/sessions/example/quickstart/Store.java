package io.naksha.sessions.example.quickstart;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.example.quickstart.journal.InMemoryJournal;
import io.naksha.sessions.example.quickstart.journal.JdbcJournal;
import io.naksha.sessions.example.quickstart.journal.Journal;
import io.naksha.sessions.inmemory.InMemoryStorage;
import io.naksha.sessions.jdbc.JdbcStorage;
import io.naksha.sessions.jdbc.Migrations;
import io.naksha.sessions.spi.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where everything is kept.
 *
 * @param storage for the SDK
 * @param journal for the lines, in the same place
 * @param release closes what was opened, in the end
 */
record Store(Storage storage, Journal journal, Runnable release) {
    private static final int POOL_SIZE = 4;

    /** Everything in memory, gone with the program. */
    static Store inMemory() {
        return new Store(InMemoryStorage.create(), new InMemoryJournal(), () -> {});
    }

    /**
     * An H2 database in this folder, made where there is none.
     *
     * @throws DatabaseException where it cannot be opened, for one because another program has it open
     */
    static Store inFolder(Path folder) {
        HikariDataSource pool = null;
        try {
            Files.createDirectories(folder);
            pool = new HikariDataSource(settings(folder));
            Migrations.migrate(pool);
            return new Store(JdbcStorage.of(pool), JdbcJournal.in(pool), pool::close);
        } catch (IOException | RuntimeException failure) {
            if (pool != null) {
                pool.close();
            }
            throw new DatabaseException("the database in " + folder + " cannot be opened", failure);
        }
    }

    private static HikariConfig settings(Path folder) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl("jdbc:h2:file:" + folder.toAbsolutePath().resolve("naksha"));
        settings.setMaximumPoolSize(POOL_SIZE);
        return settings;
    }
}
