package io.naksha.sessions.inmemory;

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

/** The clients as one transaction sees them. */
final class InMemoryClients implements ClientRepository {
    private final Transaction transaction;

    InMemoryClients(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public boolean insert(Client client) {
        Partition partition = transaction.writing(client.consultantId());
        Rows.requireAbsent(partition.clients().byId(), client.id());
        return put(partition, StoredClient.of(client));
    }

    @Override
    public boolean update(Client client) {
        Partition partition = transaction.writing(client.consultantId());
        StoredClient before = Rows.require(partition.clients().byId(), client.id());
        return put(
                partition, StoredClient.of(client.withStatistics(before.client().statistics())));
    }

    private boolean put(Partition partition, StoredClient row) {
        ClientTable clients = partition.clients();
        if (clients.isTaken(row.emailKey(), row.client().id())) {
            return false;
        }
        transaction.draft(partition.with(clients.put(row)));
        return true;
    }

    @Override
    public Optional<Client> find(ConsultantId consultantId, ClientId id) {
        return Optional.ofNullable(table(consultantId).byId().get(id)).map(StoredClient::client);
    }

    @Override
    public Optional<Client> findByEmail(ConsultantId consultantId, EmailAddress email) {
        ClientTable table = table(consultantId);
        return Optional.ofNullable(table.byEmail().get(email.key()))
                .map(id -> Rows.require(table.byId(), id).client());
    }

    @Override
    public void addStatistics(ConsultantId consultantId, Map<ClientId, ClientStatistics> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Partition partition = transaction.writing(consultantId);
        ClientTable clients = partition.clients();
        for (Map.Entry<ClientId, ClientStatistics> change : changes.entrySet()) {
            StoredClient before = Rows.require(clients.byId(), change.getKey());
            clients = clients.put(before.with(before.client().statistics().plus(change.getValue())));
        }
        transaction.draft(partition.with(clients));
    }

    @Override
    public Page<Client> list(ConsultantId consultantId, ClientFilter filter, ClientSort sort, PageRequest page) {
        return new ClientQuery(table(consultantId), filter).list(sort, page);
    }

    private ClientTable table(ConsultantId consultantId) {
        Partition partition = transaction.partition(consultantId);
        return partition == null ? ClientTable.EMPTY : partition.clients();
    }
}
