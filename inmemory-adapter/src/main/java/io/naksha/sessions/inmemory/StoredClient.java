package io.naksha.sessions.inmemory;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.SearchText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A client with the keys by which it is searched and sorted. */
record StoredClient(
        Client client,
        String emailKey,
        String searchKey,
        TextKey nameSortKey,
        @Nullable String cityKey,
        @Nullable String countryKey) {

    static StoredClient of(Client client) {
        return new StoredClient(
                client,
                client.email().key(),
                client.searchKey(),
                new TextKey(client.nameSortKey()),
                key(client.contact().city()),
                key(client.contact().country()));
    }

    private static @Nullable String key(@Nullable String text) {
        return text == null ? null : SearchText.key(text);
    }

    StoredClient with(ClientStatistics statistics) {
        return new StoredClient(
                client.withStatistics(statistics), emailKey, searchKey, nameSortKey, cityKey, countryKey);
    }

    Place<Instant> created() {
        return new Place<>(client.stamp().createdAt(), client.id().value());
    }

    /** Hides the keys: personal data stays out of logs. */
    @Override
    public String toString() {
        return "StoredClient[" + client.id() + "]";
    }
}
