package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.StorageException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Loaded only when somebody migrates, because Flyway may be absent. */
final class FlywayMigration {
    private FlywayMigration() {}

    static int run(DataSource dataSource, Dialect dialect) {
        try {
            return Flyway.configure(FlywayMigration.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations("classpath:" + dialect.migrations())
                    .failOnMissingLocations(true)
                    .table(Migrations.HISTORY_TABLE)
                    // The host's own tables may be there before ours.
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .placeholderReplacement(false)
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException thrown) {
            throw new StorageException("the schema could not be migrated", thrown);
        }
    }
}
