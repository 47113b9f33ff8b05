package io.naksha.sessions.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.acceptance.support.Studio;
import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.jdbc.BoundTransactions;
import io.naksha.sessions.jdbc.JdbcStorage;
import io.naksha.sessions.jdbc.Migrations;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SlotUnavailableException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/** The snippets of the operations guide. */
class OperationsTest {
    private final DataSource dataSource =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");

    @Test
    void anOrderAndABookingInOneTransaction() throws SQLException {
        Migrations.migrate(dataSource);
        execute("CREATE TABLE host_order (id INT)");
        BoundTransactions transactions = BoundTransactions.create();
        JdbcStorage storage = JdbcStorage.of(dataSource, transactions);
        try (Studio studio = new Studio(storage, builder -> builder)) {
            NakshaSessions naksha = studio.naksha;
            BookingRequest request =
                    studio.booking("carl@example.org", "2026-03-10", "09:00").build();

            order(transactions, naksha, request);
            assertThat(orders()).isEqualTo(1);
            assertThat(studio.desk
                            .sessions()
                            .list(SessionFilter.ALL, PageRequest.first(10))
                            .items())
                    .hasSize(1);

            assertThatThrownBy(() -> order(transactions, naksha, request)).isInstanceOf(SlotUnavailableException.class);
            assertThat(orders()).isEqualTo(1);
        }
    }

    private void order(BoundTransactions transactions, NakshaSessions naksha, BookingRequest request)
            throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            transactions.run(connection, () -> {
                insertOrder(connection);
                return naksha.booking().book("jane-doe", request);
            });
        }
    }

    private static void insertOrder(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO host_order VALUES (1)");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int orders() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery("SELECT COUNT(*) FROM host_order")) {
            results.next();
            return results.getInt(1);
        }
    }
}
