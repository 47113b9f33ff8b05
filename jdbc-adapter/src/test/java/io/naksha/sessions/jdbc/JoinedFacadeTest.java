package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.Workspace;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.SlotUnavailableException;
import io.naksha.sessions.spi.TransientStorageException;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Use cases, each a part of what the host does in a transaction of its own. */
@ParameterizedClass(name = "{0}")
@EnumSource(Product.class)
class JoinedFacadeTest {
    private static final PageRequest PAGE = PageRequest.first(10);

    @Parameter
    Product product;

    private HostApplication host;
    private Practice practice;

    @BeforeEach
    void open() {
        host = new HostApplication(product.pooled());
        practice = new Practice(host.storage);
    }

    @AfterEach
    void close() {
        practice.close();
        host.close();
    }

    @Test
    void aBookingAndItsMailsWaitForTheHostsCommit() throws SQLException {
        host.commit(connection -> {
            HostApplication.note(connection, 1);
            practice.book("carl@example.org", 9);
            practice.book("dora@example.org", 10);
            assertThat(practice.mailer.messages()).isEmpty();
            assertThat(practice.events).isEmpty();
        });

        assertThat(host.notes()).containsExactly(1);
        assertThat(practice.sessions()).extracting(Practice::hour).containsExactly(9, 10);
        assertThat(practice.events)
                .extracting(event -> Practice.hour(event.session()))
                .containsExactly(9, 10);
        assertThat(practice.mailed("carl@example.org")).isEqualTo(1);
        assertThat(practice.mailed("dora@example.org")).isEqualTo(1);
        assertThat(practice.naksha.outbox().dispatchDue()).isZero();
        assertThat(practice.desk.analytics().verifyStatistics().differences()).isEmpty();
    }

    @Test
    void theHostsRollbackLeavesNeitherBookingNorMail() throws SQLException {
        host.rollBack(connection -> {
            HostApplication.note(connection, 1);
            practice.book("carl@example.org", 9);
        });

        assertThat(host.notes()).isEmpty();
        assertThat(practice.sessions()).isEmpty();
        assertThat(practice.desk.clients().list(ClientFilter.ALL, PAGE).items()).isEmpty();
        practice.assertQuiet();
    }

    @Test
    void aRefusalThatTheHostCatchesLeavesWhatCameBefore() throws SQLException {
        host.commit(connection -> {
            HostApplication.note(connection, 1);
            practice.book("carl@example.org", 9);
            assertThatThrownBy(() -> practice.book("dora@example.org", 9)).isInstanceOf(SlotUnavailableException.class);
            assertThatThrownBy(() -> practice.naksha.booking().book("nobody", practice.request("dora@example.org", 9)))
                    .isInstanceOf(NotFoundException.class);
            HostApplication.note(connection, 2);
            practice.book("dora@example.org", 10);
        });

        assertThat(host.notes()).containsExactly(1, 2);
        assertThat(practice.sessions()).extracting(Practice::hour).containsExactly(9, 10);
        assertThat(practice.mailed("dora@example.org")).isEqualTo(1);
        assertThat(practice.events).hasSize(2);
        assertThat(practice.desk.analytics().verifyStatistics().differences()).isEmpty();
    }

    @Test
    void whatTheHostSeesBeforeItsCommitDoesNotReachTheCache() throws SQLException {
        assertThat(practice.listed()).isEmpty();
        host.rollBack(connection -> {
            practice.book("carl@example.org", 9);
            assertThat(practice.listed()).hasSize(1);
        });
        assertThat(practice.listed()).isEmpty();

        host.commit(connection -> practice.book("carl@example.org", 9));
        assertThat(practice.listed()).hasSize(1);
    }

    @Test
    void everyKindOfCommandWaitsForTheHostsCommit() throws SQLException {
        practice.book("carl@example.org", 9);
        Session session = practice.sessions().get(0);
        practice.forget();
        host.rollBack(connection -> practice.desk.sessions().confirm(session.id()));
        assertThat(practice.sessions()).extracting(Session::status).containsExactly(SessionStatus.PENDING);
        practice.assertQuiet();

        host.commit(connection -> {
            practice.desk.sessions().confirm(session.id());
            assertThat(practice.desk.sessions().cancel(session.id(), null).status())
                    .isEqualTo(SessionStatus.CANCELLED);
            practice.assertQuiet();
        });
        assertThat(practice.sessions()).extracting(Session::status).containsExactly(SessionStatus.CANCELLED);
        assertThat(practice.events).hasSize(2);
        assertThat(practice.desk.analytics().verifyStatistics().differences()).isEmpty();
    }

    @Test
    void noMailGoesOutOfWhatTheHostTookBackByASavepoint() throws SQLException {
        host.commit(connection -> {
            Savepoint before = connection.setSavepoint();
            practice.book("carl@example.org", 9);
            connection.rollback(before);
            practice.book("dora@example.org", 9);
        });

        assertThat(practice.sessions()).hasSize(1);
        assertThat(practice.mailed("carl@example.org")).isZero();
        assertThat(practice.mailed("dora@example.org")).isEqualTo(1);
    }

    @Test
    void noEffectIsCarriedOutInsideOfTheTransaction() throws SQLException {
        host.commit(connection -> {
            practice.book("carl@example.org", 9);
            assertThatThrownBy(() -> practice.naksha.outbox().dispatchDue())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("effects are carried out outside of the host's transactions");
            assertThat(practice.naksha.outbox().health()).isNotNull();
            assertThat(practice.mailer.messages()).isEmpty();
        });
    }

    @Test
    void nothingIsTriedAgain() throws SQLException {
        TransientStorageException passing = new TransientStorageException("in passing", null);
        StorageWithFailures failing = new StorageWithFailures(host.storage, passing);
        try (NakshaSessions naksha =
                NakshaSessions.builder().storage(failing).withoutPolling().build()) {
            Workspace desk = naksha.workspace(practice.janesId());
            host.commit(connection -> {
                assertThatThrownBy(() -> desk.clients().create(Practice.person("carl@example.org")))
                        .isSameAs(passing);
                assertThatThrownBy(() -> naksha.outbox().prune()).isSameAs(passing);
            });
            assertThat(failing.tries()).isEqualTo(2);
            assertThatThrownBy(() -> desk.clients().create(Practice.person("carl@example.org")))
                    .isSameAs(passing);
            assertThat(failing.tries()).isGreaterThan(3);
        }
        assertThat(practice.desk.clients().list(ClientFilter.ALL, PAGE).items()).isEmpty();
    }
}
