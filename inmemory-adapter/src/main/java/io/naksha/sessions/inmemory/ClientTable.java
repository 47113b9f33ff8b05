package io.naksha.sessions.inmemory;

import io.naksha.sessions.client.ClientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/** The clients of one consultant. Immutable. */
record ClientTable(
        TreePMap<ClientId, StoredClient> byId,
        TreePMap<String, ClientId> byEmail,
        SortedRows<Instant, StoredClient> byCreation) {
    static final ClientTable EMPTY =
            new ClientTable(TreePMap.empty(), TreePMap.empty(), SortedRows.by(StoredClient::created));

    ClientTable put(StoredClient after) {
        ClientId id = after.client().id();
        StoredClient before = byId.get(id);
        return new ClientTable(byId.plus(id, after), emails(before, after), byCreation.with(before, after));
    }

    private TreePMap<String, ClientId> emails(@Nullable StoredClient before, StoredClient after) {
        if (before == null) {
            return byEmail.plus(after.emailKey(), after.client().id());
        }
        return before.emailKey().equals(after.emailKey())
                ? byEmail
                : byEmail.minus(before.emailKey())
                        .plus(after.emailKey(), after.client().id());
    }

    /** Whether another client has the e-mail key. */
    boolean isTaken(String emailKey, ClientId by) {
        ClientId holder = byEmail.get(emailKey);
        return holder != null && !holder.equals(by);
    }
}
