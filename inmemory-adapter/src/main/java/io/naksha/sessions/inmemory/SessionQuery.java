package io.naksha.sessions.inmemory;

import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.common.SearchText;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionSort;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pcollections.TreePMap;

/** Lists the sessions that a filter shows. */
final class SessionQuery {
    private final ClientTable clients;
    private final SessionFilter rest;
    private final List<String> words;
    private final boolean exact;
    private final TreePMap<Place<Instant>, StoredSession> candidates;

    SessionQuery(Partition partition, SessionFilter filter) {
        this.clients = partition.clients();
        this.rest = withoutSearch(filter);
        this.words = SearchText.words(filter.search());
        this.exact = filter.equals(indexed(filter));
        this.candidates = Ranges.of(narrowest(partition.sessions(), filter), filter.scheduled());
    }

    private static TreePMap<Place<Instant>, StoredSession> narrowest(SessionTable table, SessionFilter filter) {
        if (filter.clientId() != null) {
            return table.byClient().in(filter.clientId());
        }
        return filter.webinarId() != null
                ? table.byWebinar().in(filter.webinarId())
                : table.byStart().rows();
    }

    /** The conditions that the candidates hold to by themselves. */
    private static SessionFilter indexed(SessionFilter filter) {
        return SessionFilter.builder()
                .clientId(filter.clientId())
                .webinarId(filter.clientId() == null ? filter.webinarId() : null)
                .scheduled(filter.scheduled())
                .build();
    }

    /** The conditions that need no text key; the search is checked against the keys that are kept. */
    private static SessionFilter withoutSearch(SessionFilter filter) {
        return new SessionFilter(
                filter.statuses(),
                filter.types(),
                filter.paymentStatuses(),
                filter.platforms(),
                filter.scheduled(),
                filter.clientId(),
                filter.offeringId(),
                filter.webinarId(),
                null);
    }

    Page<SessionRow> list(SessionSort sort, PageRequest page) {
        List<SessionRow> rows = page(sort, page).stream().map(Found::row).toList();
        Long total = page.isCounted() ? count() : null;
        return Page.of(rows, page, total, sort::cursorBehind);
    }

    private long count() {
        return exact
                ? candidates.size()
                : matching(candidates.values().stream()).count();
    }

    private List<Found> page(SessionSort sort, PageRequest page) {
        return switch (sort.key()) {
            case STARTS_AT ->
                matching(Order.byTime(sort.name(), sort.direction()).walk(candidates, page).stream())
                        .skip(page.offset())
                        .limit(page.size() + 1L)
                        .toList();
            case CREATED_AT ->
                pick(
                        Order.byTime(sort.name(), sort.direction()),
                        page,
                        found -> found.stored().session().stamp().createdAt());
            case TITLE -> pickByText(sort, page, found -> found.stored().titleSortKey());
            case CLIENT_NAME -> pickByText(sort, page, found -> found.client().nameSortKey());
            case PRICE ->
                pick(
                        new Order<BigDecimal>(sort.name(), sort.direction(), Cursor::numberKey),
                        page,
                        found -> found.stored().session().payment().price().amount());
        };
    }

    private List<Found> pickByText(SessionSort sort, PageRequest page, Function<Found, TextKey> key) {
        return pick(new Order<>(sort.name(), sort.direction(), TextKey::of), page, key);
    }

    private <K extends Comparable<? super K>> List<Found> pick(
            Order<K> order, PageRequest page, Function<Found, K> key) {
        return order.pick(
                matching(candidates.values().stream()),
                found -> new Place<>(key.apply(found), found.stored().start().id()),
                page);
    }

    private Stream<Found> matching(Stream<StoredSession> rows) {
        return rows.map(row -> new Found(
                        row, Rows.require(clients.byId(), row.session().clientId())))
                .filter(this::matches);
    }

    private boolean matches(Found found) {
        return exact
                || (rest.matches(found.stored().session(), found.client().client())
                        && words.stream().allMatch(found::contains));
    }

    /** A session with its client. */
    private record Found(StoredSession stored, StoredClient client) {
        boolean contains(String word) {
            return stored.titleKey().contains(word) || client.searchKey().contains(word);
        }

        SessionRow row() {
            Session session = stored.session();
            return new SessionRow(
                    session, client.client().name(), client.client().email());
        }
    }
}
