package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.DuplicateConsultantException;
import io.naksha.sessions.consultant.Slug;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.spi.OutcomeUnknownException;
import io.naksha.sessions.spi.StorageException;
import io.naksha.sessions.spi.TransientStorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {
    private final DataSource database = H2.migrated();
    private final WatchedDataSource watched = new WatchedDataSource(database);
    private final JdbcStorage storage = JdbcStorage.of(watched);
    private final Consultant jane = Samples.consultant("jane");
    private final Consultant john = Samples.consultant("john");

    @BeforeEach
    void insert() {
        storage.inTransaction(unit -> {
            unit.consultants().insert(jane);
            unit.consultants().insert(john);
            return true;
        });
    }

    @Test
    void aConnectionClosedOnTheWayMayBeTriedAgain() {
        assertThatThrownBy(() -> storage.inTransaction(unit -> {
                    unit.consultants().lock(jane.id());
                    close(watched.latest());
                    return unit.consultants().lock(jane.id());
                }))
                .isInstanceOf(TransientStorageException.class);
        assertThat(revision(jane)).isZero();
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"setAutoCommit", "getTransactionIsolation"})
    void aConnectionThatIsDeadFromTheStartMayBeTriedAgain(String method) {
        watched.fail(method, new SQLException("dead", "08006"));
        assertThatThrownBy(
                        () -> storage.inTransaction(unit -> unit.consultants().lock(jane.id())))
                .isInstanceOf(TransientStorageException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08003", "57P01", "HY000"})
    void aCommitThatIsNotAcknowledgedIsUnknown(String state) {
        watched.fail("commit", new SQLException("the line is dead", state));
        assertThatThrownBy(
                        () -> storage.inTransaction(unit -> unit.consultants().lock(jane.id())))
                .isInstanceOf(OutcomeUnknownException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void aCommitThatGaveWayMayBeTriedAgain(String state) {
        watched.fail("commit", new SQLException("deadlock", state));
        assertThatThrownBy(
                        () -> storage.inTransaction(unit -> unit.consultants().lock(jane.id())))
                .isInstanceOf(TransientStorageException.class);
        assertThat(revision(jane)).isZero();
    }

    @Test
    void aCommitThatAConstraintRefusedIsNeither() {
        watched.fail("commit", new SQLException("no", "23503"));
        assertThatThrownBy(
                        () -> storage.inTransaction(unit -> unit.consultants().lock(jane.id())))
                .isExactlyInstanceOf(StorageException.class);
    }

    @Test
    void noConnectionMayBeTriedAgain() {
        watched.fail("getConnection", new SQLTransientConnectionException("the pool is empty"));
        assertThatThrownBy(() -> storage.readOnly(unit -> unit.consultants().find(jane.id())))
                .isInstanceOf(TransientStorageException.class);
        assertThatThrownBy(() -> JdbcStorage.of(watched)).isInstanceOf(TransientStorageException.class);
    }

    @Test
    void waitingTooLongForALockMayBeTriedAgain() {
        JdbcStorage impatient = JdbcStorage.of(H2.withLockTimeout(database, 50));
        storage.inTransaction(unit -> {
            unit.consultants().lock(jane.id());
            assertThatThrownBy(() ->
                            impatient.inTransaction(other -> other.consultants().lock(jane.id())))
                    .isInstanceOf(TransientStorageException.class);
            return true;
        });
        assertThat(revision(jane)).isEqualTo(1);
    }

    @Test
    void theVictimOfADeadlockMayTryAgain() {
        long victims = Deadlock.victims(JdbcStorage.of(database), jane, john);

        // One has to give way; H2 may have both do so. Whoever did has left nothing behind.
        assertThat(victims).isBetween(1L, 2L);
        assertThat(revision(jane)).isEqualTo(2 - victims);
        assertThat(revision(john)).isEqualTo(2 - victims);
    }

    @Test
    void aTakenAddressOrSlugIsNamed() {
        Consultant sameSlug = withSlug(Samples.consultant("other"), jane.slug());
        assertThatThrownBy(() -> insert(sameSlug))
                .isInstanceOfSatisfying(
                        DuplicateConsultantException.class,
                        thrown -> assertThat(thrown.field()).isEqualTo(DuplicateConsultantException.Field.SLUG));
        Consultant sameEmail = withSlug(Samples.consultant("jane"), Slug.of("somebody-else"));
        assertThatThrownBy(() -> insert(sameEmail))
                .isInstanceOfSatisfying(
                        DuplicateConsultantException.class,
                        thrown -> assertThat(thrown.field()).isEqualTo(DuplicateConsultantException.Field.EMAIL));
    }

    private static Consultant withSlug(Consultant like, Slug slug) {
        return new Consultant(
                like.id(),
                like.email(),
                like.name(),
                slug,
                like.status(),
                like.zone(),
                like.currency(),
                like.bookingPolicy(),
                like.profile(),
                like.stamp());
    }

    private void insert(Consultant consultant) {
        storage.inTransaction(unit -> {
            unit.consultants().insert(consultant);
            return true;
        });
    }

    @Test
    void aNameInsideOfAValueIsNotTakenForTheConstraint() {
        Client first = Samples.client(jane, "naksha_client_email_uq@clients.example");
        assertThatThrownBy(() -> storage.inTransaction(unit -> {
                    Client sameId = Samples.client(jane, "other@clients.example");
                    return unit.clients().insert(first) && unit.clients().insert(withId(sameId, first));
                }))
                .isInstanceOf(UniqueViolationException.class);
    }

    private static Client withId(Client client, Client other) {
        return new Client(
                other.id(),
                client.consultantId(),
                client.email(),
                client.name(),
                client.contact(),
                client.status(),
                client.statistics(),
                client.stamp());
    }

    @Test
    void aChangeThatMeetsNoRowIsNoSuccess() {
        Client nobody = Samples.client(jane, "nobody@clients.example");
        Session never = Samples.session(nobody, "S", Samples.START);
        assertThatThrownBy(() -> storage.inTransaction(unit -> {
                    unit.sessions().update(List.of(never));
                    return true;
                }))
                .isExactlyInstanceOf(StorageException.class);
        assertThatThrownBy(() -> storage.inTransaction(unit -> unit.clients().update(nobody)))
                .isExactlyInstanceOf(StorageException.class);
        assertThatThrownBy(() -> storage.inTransaction(unit -> {
                    unit.clients().addStatistics(jane.id(), Map.of(nobody.id(), never.contribution()));
                    return true;
                }))
                .isExactlyInstanceOf(StorageException.class);
    }

    @Test
    void aMissingSchemaIsSaidToBeMissing() {
        JdbcStorage empty = JdbcStorage.of(H2.empty());
        assertThatThrownBy(() -> empty.readOnly(unit -> unit.consultants().find(jane.id())))
                .isExactlyInstanceOf(StorageException.class)
                .hasMessageContaining("schema is missing");
    }

    private long revision(Consultant consultant) {
        return JdbcStorage.of(database)
                .readOnly(unit -> unit.consultants().revisions(Set.of(consultant.id())))
                .get(consultant.id());
    }
}
