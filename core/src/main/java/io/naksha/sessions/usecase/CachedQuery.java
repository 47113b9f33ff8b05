package io.naksha.sessions.usecase;

import io.naksha.sessions.common.Fingerprint;

/**
 * Names a read for the cache.
 *
 * @param name the read and the fingerprint of its parameters
 * @param type what it gives
 */
record CachedQuery<T>(String name, Class<T> type) {
    CachedQuery(String what, Class<T> type, Object... parameters) {
        this(what + ":" + Fingerprint.of(parameters), type);
    }
}
