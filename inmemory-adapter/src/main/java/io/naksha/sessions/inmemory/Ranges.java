package io.naksha.sessions.inmemory;

import io.naksha.sessions.common.InstantRange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/** Stretches of an index by time. Cutting one out visits O(log n) nodes. */
final class Ranges {
    private Ranges() {}

    /** The rows in a half-open range; all of them where it is absent. */
    static <R> TreePMap<Place<Instant>, R> of(TreePMap<Place<Instant>, R> index, @Nullable InstantRange range) {
        return range == null ? index : index.subMap(Place.before(range.from()), Place.before(range.until()));
    }
}
