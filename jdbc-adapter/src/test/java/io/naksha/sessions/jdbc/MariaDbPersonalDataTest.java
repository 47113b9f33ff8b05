package io.naksha.sessions.jdbc;

import javax.sql.DataSource;

class MariaDbPersonalDataTest extends PersonalDataTest {
    @Override
    DataSource database() {
        return MariaDb.migrated();
    }

    @Override
    String missingParent() {
        return "23000";
    }

    @Override
    String takenKey() {
        return "23000";
    }

    @Override
    String clientKey() {
        return "PRIMARY";
    }
}
