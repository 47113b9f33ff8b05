package io.naksha.sessions.session;

import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.Direction;
import io.naksha.sessions.common.Micros;
import io.naksha.sessions.common.SearchText;
import io.naksha.sessions.common.ValidationException;
import java.util.Comparator;

/**
 * How a list of sessions is sorted; equal keys are in the order of the ids, in the same direction.
 *
 * @param key what to sort by
 * @param direction which end comes first
 */
public record SessionSort(Key key, Direction direction) {
    /** The session that starts last comes first. */
    public static final SessionSort LATEST_FIRST = new SessionSort(Key.STARTS_AT, Direction.DESCENDING);

    /** The session that starts first comes first. */
    public static final SessionSort EARLIEST_FIRST = new SessionSort(Key.STARTS_AT, Direction.ASCENDING);

    /** Refuses a sort that lacks either. */
    public SessionSort {
        ValidationException.required(key, "key");
        ValidationException.required(direction, "direction");
    }

    /** What sessions can be sorted by. */
    public enum Key {
        /** The instant of the start. */
        STARTS_AT,
        /** When the session was made. */
        CREATED_AT,
        /** The title's sort key. */
        TITLE,
        /** The sort key of the client's display name. */
        CLIENT_NAME,
        /** The number of the price, whatever its currency. */
        PRICE
    }

    /** The order of rows. */
    public Comparator<SessionRow> comparator() {
        Comparator<SessionRow> byKey = switch (key) {
            case STARTS_AT ->
                Comparator.comparing(row -> row.session().schedule().startsAt());
            case CREATED_AT -> Comparator.comparing(row -> row.session().stamp().createdAt());
            case TITLE -> Comparator.comparing(row -> row.session().details().titleSortKey(), SearchText.SORT_ORDER);
            case CLIENT_NAME -> Comparator.comparing(SessionSort::nameKey, SearchText.SORT_ORDER);
            case PRICE ->
                Comparator.comparing(row -> row.session().payment().price().amount());
        };
        Comparator<SessionRow> ascending =
                byKey.thenComparing(row -> row.session().id());
        return direction == Direction.ASCENDING ? ascending : ascending.reversed();
    }

    /** The cursor behind a row in this order: microseconds, sort key or decimal number as text. */
    public Cursor cursorBehind(SessionRow row) {
        Session session = row.session();
        String text = switch (key) {
            case STARTS_AT -> Long.toString(Micros.of(session.schedule().startsAt()));
            case CREATED_AT -> Long.toString(Micros.of(session.stamp().createdAt()));
            case TITLE -> session.details().titleSortKey();
            case CLIENT_NAME -> nameKey(row);
            case PRICE -> session.payment().price().amount().toPlainString();
        };
        return new Cursor(name(), text, session.id().value());
    }

    /** The name that a cursor of this sort carries. */
    public String name() {
        return key + ":" + direction;
    }

    private static String nameKey(SessionRow row) {
        return SearchText.sortKey(row.clientName().display());
    }
}
