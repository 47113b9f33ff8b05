package io.naksha.sessions.usecase;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.client.ClientStatus;
import io.naksha.sessions.client.ClientUpdate;
import io.naksha.sessions.client.DuplicateClientException;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.UnitOfWork;
import io.naksha.sessions.validation.Validator;

/** A consultant's clients. */
public final class Clients {
    private final Transactions transactions;
    private final ConsultantId consultantId;

    Clients(Transactions transactions, ConsultantId consultantId) {
        this.transactions = transactions;
        this.consultantId = consultantId;
    }

    /**
     * Adds a client.
     *
     * @throws DuplicateClientException where the e-mail address belongs to a client of this consultant
     * @throws io.naksha.sessions.common.ValidationException with every violation at once
     */
    public Client create(NewClient command) {
        return transactions.observed(() -> {
            Validator.check(command);
            return transactions.write(consultantId, writing -> {
                Client client = ClientEdits.fresh(transactions.ids().client(), consultantId, command, writing.now());
                if (!writing.unit().clients().insert(client)) {
                    throw duplicate(writing.unit(), client);
                }
                return client;
            });
        });
    }

    /**
     * The client with this id.
     *
     * @throws NotFoundException where this consultant has none
     */
    public Client get(ClientId id) {
        return transactions.observed(() -> transactions.read(unit -> find(unit, id)));
    }

    /** One page of the clients that the filter shows, the newest first. */
    public Page<Client> list(ClientFilter filter, PageRequest page) {
        return list(filter, ClientSort.NEWEST_FIRST, page);
    }

    /**
     * One page of the clients that the filter shows, in this order.
     *
     * @throws io.naksha.sessions.common.ValidationException for a filter out of bounds or a cursor of another sort
     */
    public Page<Client> list(ClientFilter filter, ClientSort sort, PageRequest page) {
        return transactions.observed(() -> {
            Validator.check(filter);
            return transactions
                    .readCached(
                            consultantId,
                            new CachedQuery<>("clients", CachedPages.Clients.class, filter, sort, page),
                            unit -> new CachedPages.Clients(unit.clients().list(consultantId, filter, sort, page)))
                    .page();
        });
    }

    /**
     * Changes what the command names.
     *
     * @throws NotFoundException where this consultant has no such client
     * @throws io.naksha.sessions.common.StaleVersionException where the client has changed since the named version
     * @throws DuplicateClientException where the new e-mail address belongs to another client of this consultant
     */
    public Client update(ClientId id, ClientUpdate command) {
        return transactions.observed(() -> {
            Validator.check(command);
            return transactions.write(consultantId, writing -> {
                Client before = find(writing.unit(), id);
                if (command.expectedVersion() != null) {
                    before.stamp().requireVersion("client", command.expectedVersion());
                }
                return save(writing.unit(), before, ClientEdits.apply(command, before, writing.now()));
            });
        });
    }

    /** Keeps the client for history only. */
    public Client deactivate(ClientId id) {
        return transactions.observed(() -> become(id, ClientStatus.DEACTIVATED));
    }

    /** Makes a deactivated or blocked client an ordinary one again. */
    public Client reactivate(ClientId id) {
        return transactions.observed(() -> become(id, ClientStatus.ACTIVE));
    }

    /** Refuses the client's own bookings from now on. */
    public Client block(ClientId id) {
        return transactions.observed(() -> become(id, ClientStatus.BLOCKED));
    }

    private Client become(ClientId id, ClientStatus status) {
        return transactions.write(consultantId, writing -> {
            Client before = find(writing.unit(), id);
            return before.status() == status
                    ? before
                    : save(writing.unit(), before, before.withStatus(status, writing.now()));
        });
    }

    private Client save(UnitOfWork unit, Client before, Client after) {
        if (!after.equals(before) && !unit.clients().update(after)) {
            throw duplicate(unit, after);
        }
        return after;
    }

    private DuplicateClientException duplicate(UnitOfWork unit, Client client) {
        return unit.clients()
                .findByEmail(consultantId, client.email())
                .map(holder -> new DuplicateClientException(holder.id()))
                .orElseThrow();
    }

    private Client find(UnitOfWork unit, ClientId id) {
        return unit.clients().find(consultantId, id).orElseThrow(() -> new NotFoundException("client", id));
    }
}
