package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.spi.StorageException;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Units of work are parts of the transaction that the host has open. */
@ParameterizedClass(name = "{0}")
@EnumSource(Product.class)
class JoiningTest {
    @Parameter
    Product product;

    private final Consultant jane = Samples.consultant("jane");
    private final Consultant john = Samples.consultant("john");
    private final List<String> seen = new ArrayList<>();
    private HostApplication host;

    @BeforeEach
    void open() {
        host = new HostApplication(product.pooled());
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void theHostsCommitKeepsEverythingAndThenRunsTheActionsInOrder() throws SQLException {
        host.commit(connection -> {
            HostApplication.note(connection, 1);
            insert(jane, "first");
            insert(john, "second");
            assertThat(committed(jane)).isEmpty();
            assertThat(seen).isEmpty();
        });

        assertThat(committed(jane)).contains(jane);
        assertThat(committed(john)).contains(john);
        assertThat(host.notes()).containsExactly(1);
        assertThat(seen).containsExactly("first, committed true, joined false", "second, committed true, joined false");
    }

    @Test
    void theHostsRollbackLeavesNothingAndRunsNoAction() throws SQLException {
        host.rollBack(connection -> {
            HostApplication.note(connection, 1);
            insert(jane, "first");
        });

        assertThat(committed(jane)).isEmpty();
        assertThat(host.notes()).isEmpty();
        assertThat(seen).isEmpty();
    }

    @Test
    void whateverAUnitThrowsTakesBackThatUnitAlone() throws SQLException {
        AssertionError mine = new AssertionError("mine");
        host.commit(connection -> {
            HostApplication.note(connection, 1);
            insert(jane, "first");
            assertThatThrownBy(() -> host.storage.inTransaction(unit -> {
                        unit.consultants().insert(john);
                        unit.afterCommit(() -> seen.add("never"));
                        throw mine;
                    }))
                    .isSameAs(mine);
            assertThatThrownBy(() -> host.storage.readOnly(unit -> {
                        throw mine;
                    }))
                    .isSameAs(mine);
            HostApplication.note(connection, 2);
        });

        assertThat(committed(jane)).contains(jane);
        assertThat(committed(john)).isEmpty();
        assertThat(host.notes()).containsExactly(1, 2);
        assertThat(seen).containsExactly("first, committed true, joined false");
    }

    @Test
    void aStatementThatTheDatabaseRefusesDoesNotSpoilTheTransaction() throws SQLException {
        Client stray = Samples.client(john, "max@clients.example");
        host.commit(connection -> {
            insert(jane, "first");
            assertThatThrownBy(() ->
                            host.storage.inTransaction(unit -> unit.clients().insert(stray)))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("a constraint of the schema refused a row");
            HostApplication.note(connection, 1);
        });

        assertThat(committed(jane)).contains(jane);
        assertThat(host.notes()).containsExactly(1);
    }

    @Test
    void aUnitThatGoesOnAfterAFailedStatementIsNotKept() throws SQLException {
        Client stray = Samples.client(john, "max@clients.example");
        host.commit(connection -> {
            HostApplication.note(connection, 1);
            assertThatThrownBy(() -> host.storage.inTransaction(unit -> {
                        unit.consultants().insert(jane);
                        try {
                            return unit.clients().insert(stray);
                        } catch (StorageException swallowed) {
                            return true;
                        }
                    }))
                    .isInstanceOf(StorageException.class);
        });

        assertThat(committed(jane)).isEmpty();
        assertThat(host.notes()).containsExactly(1);
    }

    @Test
    void readingSeesWhatTheHostHasNotCommitted() throws SQLException {
        host.rollBack(connection -> {
            insert(jane, "first");
            assertThat(host.storage.joined()).isTrue();
            assertThat(found(jane)).contains(jane);
        });

        assertThat(host.storage.joined()).isFalse();
        assertThat(found(jane)).isEmpty();
    }

    @Test
    void withoutAHostsTransactionUnitsHaveTheirOwn() throws SQLException {
        insert(jane, "alone");
        assertThat(seen).containsExactly("alone, committed true, joined false");
        host.rollBack(connection -> insert(john, "never"));
        assertThat(committed(jane)).contains(jane);
        assertThat(committed(john)).isEmpty();
    }

    @Test
    void aUnitThatTheHostTakesBackByASavepointOfItsOwnIsGone() throws SQLException {
        host.commit(connection -> {
            insert(jane, "first");
            Savepoint before = connection.setSavepoint();
            host.storage.inTransaction(unit -> {
                unit.consultants().insert(john);
                return true;
            });
            connection.rollback(before);
        });

        assertThat(committed(jane)).contains(jane);
        assertThat(committed(john)).isEmpty();
    }

    private void insert(Consultant consultant, String name) {
        host.storage.inTransaction(unit -> {
            unit.consultants().insert(consultant);
            unit.afterCommit(() -> seen.add(
                    name + ", committed " + committed(consultant).isPresent() + ", joined " + host.storage.joined()));
            return true;
        });
    }

    private Optional<Consultant> found(Consultant consultant) {
        return host.storage.readOnly(unit -> unit.consultants().find(consultant.id()));
    }

    private Optional<Consultant> committed(Consultant consultant) {
        return JdbcStorage.of(host.pool).readOnly(unit -> unit.consultants().find(consultant.id()));
    }
}
