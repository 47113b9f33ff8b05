package io.naksha.sessions.example.quickstart.operation;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.DuplicateClientException;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.PersonName;
import io.naksha.sessions.usecase.Clients;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * The consultant adds a client. One who is there under this e-mail address and name is taken for the one that is meant, so that a repeated line changes
 * nothing; another name under the same address is refused.
 */
public record AddClient(
        @NotBlank String consultant, @NotNull NewClient client) implements Operation {
    @Override
    public Result carryOut(Desk desk) {
        Clients clients = desk.workspace(consultant).clients();
        try {
            return Result.made(Named.of(clients.create(client).id()));
        } catch (DuplicateClientException duplicate) {
            Client existing = clients.get(duplicate.existing());
            if (!existing.name().equals(PersonName.of(client.firstName(), client.lastName()))) {
                throw duplicate;
            }
            return new Result(Named.of(existing.id()), "the client is there already");
        }
    }
}
