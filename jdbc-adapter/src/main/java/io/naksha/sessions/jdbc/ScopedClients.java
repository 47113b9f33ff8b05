package io.naksha.sessions.jdbc;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.ClientRepository;
import java.util.Map;
import java.util.Optional;

record ScopedClients(Scoped<ClientRepository> clients) implements ClientRepository {
    @Override
    public boolean insert(Client client) {
        return clients.of(client.consultantId()).insert(client);
    }

    @Override
    public boolean update(Client client) {
        return clients.of(client.consultantId()).update(client);
    }

    @Override
    public Optional<Client> find(ConsultantId consultantId, ClientId id) {
        return clients.of(consultantId).find(consultantId, id);
    }

    @Override
    public Optional<Client> findByEmail(ConsultantId consultantId, EmailAddress email) {
        return clients.of(consultantId).findByEmail(consultantId, email);
    }

    @Override
    public void addStatistics(ConsultantId consultantId, Map<ClientId, ClientStatistics> changes) {
        clients.of(consultantId).addStatistics(consultantId, changes);
    }

    @Override
    public Page<Client> list(ConsultantId consultantId, ClientFilter filter, ClientSort sort, PageRequest page) {
        return clients.of(consultantId).list(consultantId, filter, sort, page);
    }
}
