package io.naksha.sessions.acceptance.support;

import io.naksha.sessions.inmemory.InMemoryStorage;
import io.naksha.sessions.jdbc.JdbcStorage;
import io.naksha.sessions.jdbc.Migrations;
import io.naksha.sessions.spi.Storage;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;

/** The storages that every use case is run on. */
public enum StorageKind {
    IN_MEMORY {
        @Override
        public Storage create() {
            return InMemoryStorage.create();
        }
    },
    H2 {
        @Override
        public Storage create() {
            JdbcConnectionPool pool =
                    JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
            Migrations.migrate(pool);
            return JdbcStorage.of(pool);
        }
    };

    public abstract Storage create();
}
