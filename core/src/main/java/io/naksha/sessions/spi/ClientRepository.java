package io.naksha.sessions.spi;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.ConsultantId;
import java.util.Map;
import java.util.Optional;

/** The clients of consultants. */
public interface ClientRepository {
    /**
     * Adds a client with its statistics.
     *
     * @return false, with nothing written and the transaction usable, where a client of this consultant has the e-mail key
     */
    boolean insert(Client client);

    /**
     * Writes a client back, but for its statistics.
     *
     * @return false, with nothing written and the transaction usable, where another client of this consultant has the e-mail key
     */
    boolean update(Client client);

    /** The consultant's client with this id. */
    Optional<Client> find(ConsultantId consultantId, ClientId id);

    /** The consultant's client whose e-mail address has the same key as this one. */
    Optional<Client> findByEmail(ConsultantId consultantId, EmailAddress email);

    /** Adds to the statistics of clients; what is added may be negative. Leaves the version alone. */
    void addStatistics(ConsultantId consultantId, Map<ClientId, ClientStatistics> changes);

    /** One page of the consultant's clients that {@link ClientFilter#matches}, by the sort's order and with its cursors. */
    Page<Client> list(ConsultantId consultantId, ClientFilter filter, ClientSort sort, PageRequest page);
}
