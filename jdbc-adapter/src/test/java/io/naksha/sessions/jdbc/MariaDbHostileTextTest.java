package io.naksha.sessions.jdbc;

import javax.sql.DataSource;

class MariaDbHostileTextTest extends HostileTextTest {
    @Override
    DataSource database() {
        return MariaDb.migrated();
    }
}
