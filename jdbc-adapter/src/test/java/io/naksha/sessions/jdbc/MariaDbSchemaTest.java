package io.naksha.sessions.jdbc;

import java.util.regex.Pattern;
import javax.sql.DataSource;

class MariaDbSchemaTest extends SchemaTest {
    private static final Pattern ADDED = Pattern.compile("DATEADD\\(MINUTE, (\\d+), (\\w+)\\)");
    private static final Pattern UUID = Pattern.compile("CAST\\((\\S+) AS UUID\\)");

    @Override
    DataSource database() {
        return MariaDb.migrated();
    }

    @Override
    String inProduct(String sql) {
        String added = ADDED.matcher(sql).replaceAll("$2 + INTERVAL $1 MINUTE");
        return bytes(added.replace("RANDOM_UUID()", "RANDOM_BYTES(16)"));
    }

    @Override
    String comparison() {
        return bytes(super.comparison());
    }

    // As the adapter binds them.
    private static String bytes(String sql) {
        return UUID.matcher(sql).replaceAll("CAST(UNHEX(REPLACE($1, '-', '')) AS BINARY(16))");
    }
}
