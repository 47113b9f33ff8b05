package io.naksha.sessions.inmemory;

import io.naksha.sessions.common.Id;
import java.util.UUID;

/** Where a row stands in a sorted list: by a key, then by its id. */
record Place<K extends Comparable<? super K>>(K key, UUID id) implements Comparable<Place<K>> {
    private static final UUID FIRST_ID = new UUID(0, 0);

    /** The place before every row with this key. */
    static <K extends Comparable<? super K>> Place<K> before(K key) {
        return new Place<>(key, FIRST_ID);
    }

    @Override
    public int compareTo(Place<K> other) {
        int byKey = key.compareTo(other.key);
        return byKey != 0 ? byKey : Id.compare(id, other.id);
    }
}
