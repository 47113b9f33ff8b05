package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Override
    String commit() {
        return "setAutoCommit"; // does both at once
    }

    @ParameterizedTest
    @ValueSource(ints = {1064, 1300, 1366, 1411})
    void anErrorThatRepeatsWhatWasSentIsToldByItsCode(int code) {
        watched.fail("execute", new SQLException("near '" + SECRET + "'", "HY000", code));
        SQLException cause = refused(unit -> unit.consultants().lock(jane.id()));
        assertThat(cause.getErrorCode()).isEqualTo(code);
    }
}
