package io.naksha.sessions.jdbc;

import java.util.regex.Pattern;
import javax.sql.DataSource;

/** With the option that adds what is too dear for every booking. */
class PostgresSchemaTest extends SchemaTest {
    private static final Pattern ADDED = Pattern.compile("DATEADD\\(MINUTE, (\\d+), (\\w+)\\)");

    @Override
    DataSource database() {
        return Postgres.migrated(SchemaOption.STRICT_CHECKS);
    }

    @Override
    String inProduct(String sql) {
        return ADDED.matcher(sql).replaceAll("$2 + INTERVAL '$1 minute'").replace("RANDOM_UUID()", "gen_random_uuid()");
    }
}
