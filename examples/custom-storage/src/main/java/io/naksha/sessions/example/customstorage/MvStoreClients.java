package io.naksha.sessions.example.customstorage;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.common.SearchText;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.ClientRepository;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** The clients, and which e-mail address is whose. */
final class MvStoreClients implements ClientRepository {
    private final Table<Client> clients;
    private final Table<ClientId> byEmail;

    MvStoreClients(MvStoreUnit unit) {
        clients = unit.table("clients", Client.class);
        byEmail = unit.table("clients-by-email", ClientId.class);
    }

    /** A taken address is an answer, not an error: look before writing, since the transaction goes on. */
    @Override
    public boolean insert(Client client) {
        if (isTaken(client)) {
            return false;
        }
        clients.insert(client, client.consultantId(), client.id());
        byEmail.insert(client.id(), client.consultantId(), client.email().key());
        return true;
    }

    /** The statistics stay as they are stored: only {@link #addStatistics} changes them, so an edit cannot undo a count. */
    @Override
    public boolean update(Client client) {
        if (isTaken(client)) {
            return false;
        }
        ConsultantId consultantId = client.consultantId();
        Client before = clients.require(consultantId, client.id());
        byEmail.remove(consultantId, before.email().key());
        byEmail.insert(client.id(), consultantId, client.email().key());
        clients.update(client.withStatistics(before.statistics()), consultantId, client.id());
        return true;
    }

    /** By the key, not by the address as given: Jane@X.org and jane@x.org are one person. */
    private boolean isTaken(Client client) {
        return byEmail.find(client.consultantId(), client.email().key())
                .filter(holder -> !holder.equals(client.id()))
                .isPresent();
    }

    @Override
    public Optional<Client> find(ConsultantId consultantId, ClientId id) {
        return clients.find(consultantId, id);
    }

    @Override
    public Optional<Client> findByEmail(ConsultantId consultantId, EmailAddress email) {
        return byEmail.find(consultantId, email.key()).map(id -> clients.require(consultantId, id));
    }

    @Override
    public void addStatistics(ConsultantId consultantId, Map<ClientId, ClientStatistics> changes) {
        changes.forEach((id, change) -> {
            Client client = clients.require(consultantId, id);
            clients.update(client.withStatistics(client.statistics().plus(change)), consultantId, id);
        });
    }

    @Override
    public Page<Client> list(ConsultantId consultantId, ClientFilter filter, ClientSort sort, PageRequest page) {
        Comparator<String> keys = sort.key() == ClientSort.Key.NAME ? SearchText.SORT_ORDER : Pages.NUMBERS;
        return new Pages<>(sort.name(), sort.comparator(), keys, sort.direction(), sort::cursorBehind)
                .cut(clients.scan(consultantId).stream().filter(filter::matches), page);
    }
}
