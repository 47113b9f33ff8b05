package io.naksha.sessions.jdbc;

import javax.sql.DataSource;

class MariaDbOutboxTest extends OutboxTest {
    @Override
    DataSource database() {
        return MariaDb.migrated();
    }
}
