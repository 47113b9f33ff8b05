package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Makes and changes the tables. Nothing happens unless {@link #migrate} is called.
 *
 * <p>The statements are plain SQL files in this jar, in one folder for each product, such as
 * {@code io/naksha/sessions/jdbc/migration/h2/V1__foundation.sql}. Whoever has a migration tool of their own runs them with it, in the order
 * of their numbers.
 */
public final class Migrations {
    /** The table in which Flyway keeps which files were run; its own, so that the host application may have another. */
    public static final String HISTORY_TABLE = "naksha_schema_history";

    private Migrations() {}

    /**
     * Runs, by Flyway, the files that were not run yet. The schema may hold tables of others.
     *
     * @return how many files were run
     * @throws IllegalStateException where Flyway ({@code org.flywaydb:flyway-core}) is not on the class path
     * @throws io.naksha.sessions.spi.StorageException where the product is not known, or a file fails
     */
    public static int migrate(DataSource dataSource) {
        return migrate(dataSource, Set.of());
    }

    /**
     * Runs the files of the plain schema and of these options that were not run yet. An option may be added later, but for
     * {@link SchemaOption#PARTITIONED}.
     *
     * @return how many files were run
     * @throws IllegalStateException where Flyway ({@code org.flywaydb:flyway-core}) is not on the class path
     * @throws io.naksha.sessions.spi.StorageException where the product is not known or does not have the options, or a file fails
     */
    public static int migrate(DataSource dataSource, Set<SchemaOption> options) {
        Dialect dialect = JdbcStorage.dialectOf(dataSource);
        if (!options.isEmpty() && !dialect.hasOptions()) {
            throw new StorageException("only PostgreSQL has the options " + options, null);
        }
        try {
            return FlywayMigration.run(dataSource, locations(dialect, options));
        } catch (NoClassDefFoundError absent) {
            throw new IllegalStateException(
                    "migrating needs Flyway: add org.flywaydb:flyway-core, or run the files under "
                            + dialect.migrations() + " by other means",
                    absent);
        }
    }

    private static List<String> locations(Dialect dialect, Set<SchemaOption> options) {
        List<String> locations = new ArrayList<>();
        if (!options.contains(SchemaOption.PARTITIONED)) {
            locations.add(dialect.migrations());
        }
        options.stream()
                .sorted()
                .map(SchemaOption::folder)
                .map(Dialect::migrationsIn)
                .forEach(locations::add);
        return locations;
    }
}
