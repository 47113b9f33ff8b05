package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.spi.UnitOfWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class MariaDbTransactionTest extends TransactionTest {
    private final Consultant john = Samples.consultant("john");

    @Override
    DataSource database() {
        return MariaDb.migrated();
    }

    // Not to be seen at the connection, whose own isolation stays as it is: each unit anew sees what database commit
    // meanwhile, and waits for nobody to read.
    @Test
    @Override
    void unitsRunAtReadCommittedWhateverTheConnectionHas() {
        JdbcStorage.of(database).inTransaction(unit -> {
            unit.consultants().insert(john);
            return true;
        });
        for (String isolation : List.of("READ_UNCOMMITTED", "READ_COMMITTED", "REPEATABLE_READ", "SERIALIZABLE")) {
            try (HikariDataSource pool = pool(database, true, "TRANSACTION_" + isolation)) {
                JdbcStorage pooled = JdbcStorage.of(pool);
                for (int again = 0; again < 2; again++) {
                    assertThat(pooled.inTransaction(this::revisionsSeen))
                            .as(isolation)
                            .isEqualTo(1);
                }
            }
        }
    }

    private long revisionsSeen(UnitOfWork unit) {
        long before = revision(unit);
        JdbcStorage.of(database).inTransaction(other -> {
            other.consultants().lock(john.id());
            assertThat(revision(unit)).as("not committed yet").isEqualTo(before);
            return true;
        });
        return revision(unit) - before;
    }

    private long revision(UnitOfWork unit) {
        return unit.consultants().revisions(Set.of(john.id())).get(john.id());
    }

    @Test
    void aUnitAddsOneStatementAtItsBeginAndLeavesTheSessionAlone() throws SQLException {
        try (HikariDataSource pool = pool(database, true, "TRANSACTION_REPEATABLE_READ")) {
            WatchedDataSource watched = new WatchedDataSource(pool);
            JdbcStorage.of(watched).inTransaction(unit -> unit.consultants().lock(john.id()));
            assertThat(watched.calls()).containsOnlyOnce("createStatement").doesNotContain("setTransactionIsolation");
            try (Connection connection = pool.getConnection()) {
                assertThat(connection.getAutoCommit()).isTrue();
                assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
            }
        }
    }
}
