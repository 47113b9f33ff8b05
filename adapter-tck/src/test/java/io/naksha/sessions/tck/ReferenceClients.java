package io.naksha.sessions.tck;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The clients in a state. */
class ReferenceClients implements ClientRepository {
    final Supplier<State> state;

    ReferenceClients(Supplier<State> state) {
        this.state = state;
    }

    @Override
    public boolean insert(Client client) {
        return isFree(client) && state.get().clients.put(key(client), client) == null;
    }

    @Override
    public boolean update(Client client) {
        return isFree(client)
                && state.get()
                                .clients
                                .computeIfPresent(key(client), (key, old) -> client.withStatistics(old.statistics()))
                        != null;
    }

    private boolean isFree(Client client) {
        return of(client.consultantId())
                .noneMatch(other -> uniqueKey(other.email()).equals(uniqueKey(client.email()))
                        && !other.id().equals(client.id()));
    }

    /** What no two clients of a consultant share. */
    String uniqueKey(EmailAddress email) {
        return email.key();
    }

    @Override
    public Optional<Client> find(ConsultantId consultantId, ClientId id) {
        return Optional.ofNullable(state.get().clients.get(new State.Key(consultantId, id)));
    }

    @Override
    public Optional<Client> findByEmail(ConsultantId consultantId, EmailAddress email) {
        return of(consultantId)
                .filter(client -> uniqueKey(client.email()).equals(uniqueKey(email)))
                .findAny();
    }

    @Override
    public void addStatistics(ConsultantId consultantId, Map<ClientId, ClientStatistics> changes) {
        changes.forEach((id, change) -> state.get()
                .clients
                .computeIfPresent(
                        new State.Key(consultantId, id),
                        (key, client) ->
                                client.withStatistics(client.statistics().plus(change))));
    }

    @Override
    public Page<Client> list(ConsultantId consultantId, ClientFilter filter, ClientSort sort, PageRequest page) {
        List<Client> rows = of(consultantId)
                .filter(client -> matches(filter, client))
                .sorted(sort.comparator())
                .toList();
        return new Rows<>(rows, sort.name(), sort::cursorBehind).page(page);
    }

    boolean matches(ClientFilter filter, Client client) {
        return filter.matches(client);
    }

    final Stream<Client> of(ConsultantId consultantId) {
        return state.get().clients.values().stream()
                .filter(client -> client.consultantId().equals(consultantId));
    }

    static State.Key key(Client client) {
        return new State.Key(client.consultantId(), client.id());
    }
}
