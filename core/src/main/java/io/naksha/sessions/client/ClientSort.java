package io.naksha.sessions.client;

import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.Direction;
import io.naksha.sessions.common.Micros;
import io.naksha.sessions.common.SearchText;
import io.naksha.sessions.common.ValidationException;
import java.util.Comparator;

/**
 * How a list of clients is sorted; equal keys are in the order of the ids, in the same direction.
 *
 * @param key what to sort by
 * @param direction which end comes first
 */
public record ClientSort(Key key, Direction direction) {
    /** The newest client first. */
    public static final ClientSort NEWEST_FIRST = new ClientSort(Key.CREATED_AT, Direction.DESCENDING);

    /** Refuses a sort that lacks either. */
    public ClientSort {
        ValidationException.required(key, "key");
        ValidationException.required(direction, "direction");
    }

    /** What clients can be sorted by. */
    public enum Key {
        /** When the client was made. */
        CREATED_AT,
        /** The display name's sort key. */
        NAME,
        /** All sessions ever made for the client. */
        TOTAL_SESSIONS
    }

    /** The order of clients. */
    public Comparator<Client> comparator() {
        Comparator<Client> byKey = switch (key) {
            case CREATED_AT -> Comparator.comparing(client -> client.stamp().createdAt());
            case NAME -> Comparator.comparing(Client::nameSortKey, SearchText.SORT_ORDER);
            case TOTAL_SESSIONS ->
                Comparator.comparingLong(client -> client.statistics().totalSessions());
        };
        Comparator<Client> ascending = byKey.thenComparing(Client::id);
        return direction == Direction.ASCENDING ? ascending : ascending.reversed();
    }

    /** The cursor behind a client in this order: microseconds, sort key or count as text. */
    public Cursor cursorBehind(Client client) {
        String text = switch (key) {
            case CREATED_AT -> Long.toString(Micros.of(client.stamp().createdAt()));
            case NAME -> client.nameSortKey();
            case TOTAL_SESSIONS -> Long.toString(client.statistics().totalSessions());
        };
        return new Cursor(name(), text, client.id().value());
    }

    /** The name that a cursor of this sort carries. */
    public String name() {
        return key + ":" + direction;
    }
}
