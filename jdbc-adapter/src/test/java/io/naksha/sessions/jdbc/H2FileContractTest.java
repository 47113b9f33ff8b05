package io.naksha.sessions.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.tck.StorageContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class H2FileContractTest extends StorageContract {
    private static HikariDataSource pool;

    @BeforeAll
    static void open(@TempDir Path folder) {
        pool = Pools.of(H2.inFolder(folder));
        Migrations.migrate(pool);
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @Override
    protected Storage createStorage() {
        return JdbcStorage.of(pool);
    }

    @Override
    protected int tries() {
        return 5;
    }
}
