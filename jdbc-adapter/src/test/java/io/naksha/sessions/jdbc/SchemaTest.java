package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.spi.IdempotencyRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tables refuse, whoever writes to them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaTest {
    private static final Consultant JANE = Samples.consultant("jane");
    private static final Consultant JOHN = Samples.consultant("john");
    private static final Client MAX = Samples.client(JANE, "max@clients.example");
    private static final Client EVE = Samples.client(JOHN, "eve@clients.example");
    private static final Session SESSION = Samples.session(MAX, "Consultation", Samples.START);
    private static final Offering OFFERING = Samples.offering(JANE);

    private final DataSource database = database();

    /** A new database with our tables. */
    DataSource database() {
        return H2.migrated();
    }

    /** A statement for H2 as the product has it. */
    String inProduct(String sql) {
        return sql;
    }

    /** How the product compares ids, of which it gets the text. */
    String comparison() {
        return "SELECT CAST(? AS UUID) < CAST(? AS UUID)";
    }

    @BeforeAll
    void fill() {
        JdbcStorage.of(database).inTransaction(unit -> {
            unit.consultants().insert(JANE);
            unit.consultants().insert(JOHN);
            unit.offerings().insert(OFFERING);
            unit.clients().insert(MAX);
            unit.clients().insert(EVE);
            unit.sessions().insert(SESSION);
            unit.outbox().append(List.of(Samples.entry(SESSION, Effect.MEETING)));
            unit.idempotency()
                    .insert(new IdempotencyRecord(
                            JANE.id(),
                            IdempotencyRecord.Operation.BOOK,
                            "key",
                            "0a".repeat(32),
                            SESSION.id(),
                            Samples.NOW));
            return true;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status = 'LOST'",
                "status = 'CANCELLED'",
                "cancel_reason = 'without being cancelled'",
                "status = 'CANCELLED', cancelled_at = starts_at",
                "session_type = 'GROUP'",
                "platform = 'SKYPE'",
                "payment_status = 'STOLEN'",
                "overlap_policy = 'MAYBE'",
                "origin = 'UNKNOWN'",
                "price = -0.01",
                "price = NULL",
                "currency = 'EU'",
                "duration_minutes = 0, ends_at = starts_at",
                "duration_minutes = 1441, ends_at = DATEADD(MINUTE, 1441, starts_at)",
                "ends_at = DATEADD(MINUTE, 1, ends_at)",
                "starts_at = DATEADD(MINUTE, 1, starts_at)",
                "room_link = 'https://rooms.example/1'",
                "invitation_uid = 'uid'",
                "version = 0",
                "client_id = RANDOM_UUID()",
                "offering_id = RANDOM_UUID()",
                "webinar_id = RANDOM_UUID(), session_type = 'WEBINAR'"
            })
    void aSessionOutOfBoundsIsRefused(String change) {
        assertRefused("UPDATE naksha_session SET " + change);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "naksha_consultant SET status = 'MAYBE'",
                "naksha_consultant SET booking_policy = 'MAYBE'",
                "naksha_consultant SET email_key = 'same'",
                "naksha_consultant SET slug = 'same'",
                "naksha_offering SET duration_minutes = 0",
                "naksha_offering SET duration_minutes = 1441",
                "naksha_offering SET price = -1",
                "naksha_offering SET capacity = 0",
                "naksha_offering SET platforms = ''",
                "naksha_offering SET consultant_id = RANDOM_UUID()",
                "naksha_client SET status = 'GONE'",
                "naksha_outbox SET state = 'DONE'",
                "naksha_outbox SET state = 'LOST'",
                "naksha_outbox SET lease_token = RANDOM_UUID()",
                "naksha_outbox SET attempts = -1",
                "naksha_outbox SET consultant_id = RANDOM_UUID()",
                "naksha_idempotency SET operation = 'ELSE'",
                "naksha_idempotency SET fingerprint = 'short'",
                "naksha_idempotency SET consultant_id = RANDOM_UUID()"
            })
    void aRowOutOfBoundsIsRefused(String change) {
        assertRefused("UPDATE " + change);
    }

    @Test
    void aSessionCannotBeTiedToAnotherConsultantsClient() {
        assertRefused("UPDATE naksha_session SET client_id = CAST('" + EVE.id() + "' AS UUID)");
    }

    @Test
    void aSessionCannotBeTiedToAnotherConsultantsOffering() {
        assertRefused(
                "INSERT INTO naksha_webinar (consultant_id, id, offering_id, title, platform, local_date, local_time,"
                        + " zone, starts_at, ends_at, duration_minutes, overlap_policy, capacity, status, version, created_at,"
                        + " updated_at) SELECT CAST('" + JOHN.id() + "' AS UUID), RANDOM_UUID(), CAST('" + OFFERING.id()
                        + "' AS UUID), 'W', platform, local_date,"
                        + " local_time, zone, starts_at, ends_at, duration_minutes, overlap_policy, 5, 'SCHEDULED', 1, created_at,"
                        + " updated_at FROM naksha_session");
    }

    @Test
    void whatBelongsTogetherCannotBeTornApart() {
        assertRefused("DELETE FROM naksha_consultant");
        assertRefused("DELETE FROM naksha_client");
    }

    @Test
    void anAmountCannotBeLargerThanMoneyCanBe() {
        Money largest = Money.of("999999999999999999999", "EUR");
        assertThatCode(() -> execute("UPDATE naksha_session SET price = " + largest.amount()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> execute("UPDATE naksha_session SET price = 1000000000000000000000"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void idsAreInTheOrderOfTheirUnsignedBytes() throws SQLException {
        List<String> ids = List.of(
                "00000000-0000-0000-0000-000000000001",
                "7fffffff-ffff-ffff-7000-000000000000",
                "7fffffff-ffff-ffff-8000-000000000000",
                "80000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff");
        for (int at = 1; at < ids.size(); at++) {
            assertThat(isBelow(ids.get(at - 1), ids.get(at))).isTrue();
        }
    }

    private boolean isBelow(String left, String right) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(comparison())) {
            statement.setString(1, left);
            statement.setString(2, right);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() -> execute(sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).startsWith("23"));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(inProduct(sql));
        }
    }
}
