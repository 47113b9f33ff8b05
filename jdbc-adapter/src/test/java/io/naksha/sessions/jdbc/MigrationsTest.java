package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.spi.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    private final DataSource database = H2.empty();

    @Test
    void nothingMigratesUnasked() throws SQLException {
        JdbcStorage.of(database);
        assertThat(tables()).isEmpty();
    }

    @Test
    void migratingTwiceIsMigratingOnce() throws SQLException {
        assertThat(Migrations.migrate(database)).isEqualTo(1);
        Set<String> tables = tables();
        assertThat(Migrations.migrate(database)).isZero();
        assertThat(tables()).isEqualTo(tables).hasSize(9).allMatch(table -> table.startsWith("naksha_"));
    }

    @Test
    void theHostsTablesStay() throws SQLException {
        execute("CREATE TABLE host_table (id INTEGER)");
        execute("CREATE TABLE \"flyway_schema_history\" (installed_rank INTEGER)");
        assertThat(Migrations.migrate(database)).isEqualTo(1);
        assertThat(tables()).contains("host_table", "flyway_schema_history", "naksha_session");
    }

    @Test
    void theFilesRunWithoutFlywayToo() throws SQLException, IOException {
        try (InputStream file = getClass().getResourceAsStream("migration/h2/V1__foundation.sql")) {
            execute(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(tables()).hasSize(8);
    }

    @Test
    void aFileThatFailsIsAStorageException() throws SQLException {
        execute("CREATE TABLE naksha_session (id INTEGER)");
        assertThatThrownBy(() -> Migrations.migrate(database))
                .isExactlyInstanceOf(StorageException.class)
                .hasMessage("the schema could not be migrated");
    }

    @Test
    void withoutFlywayItSaysWhatIsMissing() throws Exception {
        try (URLClassLoader loader = new WithoutFlyway()) {
            Class<?> migrations = loader.loadClass(Migrations.class.getName());
            assertThatThrownBy(() ->
                            migrations.getMethod("migrate", DataSource.class).invoke(null, database))
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("org.flywaydb:flyway-core")
                    .hasMessageContaining("io/naksha/sessions/jdbc/migration/h2");
        }
        assertThat(tables()).isEmpty();
    }

    /** Loads our classes afresh and knows no Flyway. */
    private static final class WithoutFlyway extends URLClassLoader {
        WithoutFlyway() {
            super(
                    new URL[] {
                        Migrations.class.getProtectionDomain().getCodeSource().getLocation()
                    },
                    MigrationsTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.flywaydb.")) {
                throw new ClassNotFoundException(name);
            }
            if (name.startsWith("io.naksha.sessions.jdbc.")) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
            return super.loadClass(name, resolve);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Set<String> tables() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT LOWER(table_name) FROM information_schema.tables" + " WHERE table_schema = 'PUBLIC'")) {
            Set<String> tables = new TreeSet<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }
}
