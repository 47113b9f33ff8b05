package io.naksha.sessions.usecase;

import io.naksha.sessions.common.Fingerprint;
import java.util.List;

/**
 * A read that may be cached.
 *
 * @param what which read it is
 * @param type what it gives
 * @param parameters what it depends on
 */
record CachedQuery<T>(String what, Class<T> type, List<Object> parameters) {
    CachedQuery(String what, Class<T> type, Object... parameters) {
        this(what, type, List.of(parameters));
    }

    /** Names the read and its parameters; costs a digest, so that nobody asks without a cache. */
    String name() {
        return what + ":" + Fingerprint.of(parameters);
    }
}
