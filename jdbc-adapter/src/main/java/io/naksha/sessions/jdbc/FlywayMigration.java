package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.StorageException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Loaded only when somebody migrates, because Flyway may be absent. */
final class FlywayMigration {
    private FlywayMigration() {}

    static int run(DataSource dataSource, List<String> locations) {
        try {
            return Flyway.configure(FlywayMigration.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations(
                            locations.stream().map(each -> "classpath:" + each).toArray(String[]::new))
                    .failOnMissingLocations(true)
                    .table(Migrations.HISTORY_TABLE)
                    // The host's own tables may be there before ours.
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .placeholderReplacement(false)
                    // An option may come later than what was added to the plain schema, and need not be named again.
                    .outOfOrder(true)
                    .ignoreMigrationPatterns("*:missing", "*:future")
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException thrown) {
            throw new StorageException("the schema could not be migrated", thrown);
        }
    }
}
