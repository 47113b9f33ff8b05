package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.common.PersonName;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.spi.StorageException;
import io.naksha.sessions.spi.UnitOfWork;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database refuses is told without the values it refused: errors end in logs. */
class PersonalDataTest {
    static final String SECRET = "secretive";

    final WatchedDataSource watched = new WatchedDataSource(database());
    private final JdbcStorage storage = JdbcStorage.of(watched);
    final Consultant jane = Samples.consultant("jane");
    private final Client max = Samples.client(jane, "max." + SECRET + "@clients.example");
    private final Session session = Samples.session(max, "About " + SECRET + " matters", Samples.START);

    /** A new database with our tables. */
    DataSource database() {
        return H2.migrated();
    }

    /** The SQLState of a missing parent. */
    String missingParent() {
        return "23506";
    }

    /** The SQLState of a taken key. */
    String takenKey() {
        return "23505";
    }

    /** What the primary key of clients is called. */
    String clientKey() {
        return "naksha_client_pk";
    }

    /** The method by which a unit commits. */
    String commit() {
        return "commit";
    }

    @BeforeEach
    void insert() {
        storage.inTransaction(unit -> {
            unit.consultants().insert(jane);
            return true;
        });
    }

    @Test
    void aMissingParentIsToldByItsConstraint() {
        SQLException cause = refused(unit -> unit.sessions().insert(session));
        assertThat(cause.getSQLState()).isEqualTo(missingParent());
        assertThat(cause.getMessage()).containsIgnoringCase("constraint naksha_session_client_fk ");
    }

    @Test
    void aTakenKeyIsToldByItsConstraint() {
        Client sameId = withName(max, PersonName.of("Other", SECRET), "other." + SECRET + "@clients.example");
        SQLException cause = refused(unit -> {
            unit.clients().insert(max);
            unit.clients().insert(sameId);
        });
        assertThat(cause.getSQLState()).isEqualTo(takenKey());
        assertThat(cause.getMessage()).containsIgnoringCase("constraint " + clientKey() + " ");
    }

    @Test
    void aTextThatIsTooLongIsNotRepeated() {
        String name = SECRET.repeat(100);
        SQLException cause = refused(
                unit -> unit.clients().insert(withName(max, new PersonName(name, name, name), "max@x.example")));
        assertThat(cause.getSQLState()).isEqualTo("22001");
    }

    @Test
    void aBatchTellsNoMoreThanOneStatement() {
        storage.inTransaction(unit -> {
            unit.clients().insert(max);
            unit.sessions().insert(session);
            return true;
        });
        Session tooLong = Samples.session(max, SECRET.repeat(100), Samples.START);
        Session changed = new Session(
                session.id(),
                session.consultantId(),
                session.clientId(),
                tooLong.details(),
                session.schedule(),
                session.status(),
                session.cancellation(),
                session.payment(),
                session.meeting(),
                session.notes(),
                session.origin(),
                session.stamp());
        SQLException cause = refused(unit -> unit.sessions().update(List.of(changed)));
        assertThat(cause.getSQLState()).isEqualTo("22001");
    }

    @Test
    void aCommitThatAConstraintRefusesNamesNoValue() {
        SQLException refusal = new SQLException("Key (email)=(" + SECRET + ") is not present", "23503", 7);
        refusal.setNextException(new SQLException(SECRET, "23503"));
        refusal.addSuppressed(new IllegalStateException(SECRET));
        SQLException cause = refused(unit -> {
            watched.failOnce(commit(), refusal);
            unit.consultants().lock(jane.id());
        });
        assertThat(cause.getErrorCode()).isEqualTo(7);
        assertThat(cause.getStackTrace()).isEqualTo(refusal.getStackTrace());
    }

    @Test
    void aBatchThatGaveWayNamesNoValue() {
        storage.inTransaction(unit -> {
            unit.clients().insert(max);
            unit.sessions().insert(session);
            return true;
        });
        watched.fail("executeBatch", new BatchUpdateException("entry 0 with " + SECRET, "40P01", 7, new int[0]));
        SQLException cause = refused(unit -> unit.sessions().update(List.of(session)));
        assertThat(cause.getErrorCode()).isEqualTo(7);
    }

    private static Client withName(Client client, PersonName name, String email) {
        Client other = Samples.client(Samples.consultant("other"), email);
        return new Client(
                client.id(),
                client.consultantId(),
                other.email(),
                name,
                client.contact(),
                client.status(),
                client.statistics(),
                client.stamp());
    }

    SQLException refused(Consumer<UnitOfWork> work) {
        StorageException thrown = catchThrowableOfType(
                StorageException.class,
                () -> storage.inTransaction(unit -> {
                    work.accept(unit);
                    return true;
                }));
        assertThat(thrown).isNotNull();
        StringWriter printed = new StringWriter();
        thrown.printStackTrace(new PrintWriter(printed, true));
        assertThat(printed.toString())
                .doesNotContainIgnoringCase(SECRET)
                .doesNotContain(max.id().toString());
        assertThat(thrown.getCause()).isInstanceOf(SQLException.class);
        SQLException cause = (SQLException) thrown.getCause();
        // Not printed, but there are loggers that follow it.
        assertThat((Object) cause.getNextException()).isNull();
        assertThat(cause.getStackTrace()).isNotEmpty();
        return cause;
    }
}
