package io.naksha.sessions.inmemory;

import io.naksha.sessions.spi.StorageException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a database would call its key constraints. */
final class Rows {
    private Rows() {}

    /** The row with this key, which has to be there. */
    static <K, R> R require(Map<K, R> rows, K key) {
        R row = rows.get(key);
        if (row == null) {
            throw new StorageException("there is no row " + key + " of this consultant", null);
        }
        return row;
    }

    /** Refuses a reference to a row that is not there; an absent reference is none. */
    static <K> void requireReferenced(Map<K, ?> rows, @Nullable K key) {
        if (key != null) {
            require(rows, key);
        }
    }

    /** Refuses a key that is taken. */
    static <K> void requireAbsent(Map<K, ?> rows, K key) {
        if (rows.containsKey(key)) {
            throw new StorageException("there is a row " + key + " already", null);
        }
    }
}
