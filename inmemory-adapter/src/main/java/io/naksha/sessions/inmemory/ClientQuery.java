package io.naksha.sessions.inmemory;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.common.SearchText;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/** Lists the clients that a filter shows. */
final class ClientQuery {
    private final ClientFilter rest;
    private final List<String> words;
    private final boolean exact;
    private final @Nullable String cityKey;
    private final @Nullable String countryKey;
    private final TreePMap<Place<Instant>, StoredClient> candidates;

    ClientQuery(ClientTable table, ClientFilter filter) {
        this.rest = withoutTexts(filter);
        this.words = SearchText.words(filter.search());
        this.cityKey = filter.city() == null ? null : SearchText.key(filter.city());
        this.countryKey = filter.country() == null ? null : SearchText.key(filter.country());
        this.exact = filter.equals(
                ClientFilter.builder().registered(filter.registered()).build());
        this.candidates = Ranges.of(table.byCreation().rows(), filter.registered());
    }

    /** The conditions that need no text key; those on texts are checked against the keys that are kept. */
    private static ClientFilter withoutTexts(ClientFilter filter) {
        return new ClientFilter(
                filter.statuses(),
                filter.minSessions(),
                filter.maxSessions(),
                filter.minPaid(),
                filter.maxPaid(),
                null,
                null,
                filter.registered(),
                null);
    }

    Page<Client> list(ClientSort sort, PageRequest page) {
        List<Client> rows = page(sort, page).stream().map(StoredClient::client).toList();
        Long total = page.isCounted() ? count() : null;
        return Page.of(rows, page, total, sort::cursorBehind);
    }

    private long count() {
        return exact ? candidates.size() : matching().count();
    }

    private List<StoredClient> page(ClientSort sort, PageRequest page) {
        return switch (sort.key()) {
            case CREATED_AT ->
                Order.byTime(sort.name(), sort.direction()).walk(candidates, page).stream()
                        .filter(this::matches)
                        .skip(page.offset())
                        .limit(page.size() + 1L)
                        .toList();
            case NAME -> pick(sort, page, TextKey::of, StoredClient::nameSortKey);
            case TOTAL_SESSIONS ->
                pick(
                        sort,
                        page,
                        Cursor::longKey,
                        row -> row.client().statistics().totalSessions());
        };
    }

    private <K extends Comparable<? super K>> List<StoredClient> pick(
            ClientSort sort, PageRequest page, Function<Cursor, K> keyOf, Function<StoredClient, K> key) {
        return new Order<>(sort.name(), sort.direction(), keyOf)
                .pick(
                        matching(),
                        row -> new Place<>(key.apply(row), row.client().id().value()),
                        page);
    }

    private Stream<StoredClient> matching() {
        return candidates.values().stream().filter(this::matches);
    }

    private boolean matches(StoredClient row) {
        return rest.matches(row.client())
                && (cityKey == null || cityKey.equals(row.cityKey()))
                && (countryKey == null || countryKey.equals(row.countryKey()))
                && words.stream().allMatch(row.searchKey()::contains);
    }
}
