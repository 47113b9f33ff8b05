package io.naksha.sessions.spi;

import io.naksha.sessions.consultant.ConsultantId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps results of reads for a short time. Entries hang on their consultant's token: renewing it makes all of them unreachable in one
 * operation. A cache may forget at any time; one that fails is bypassed.
 */
public interface Cache {
    /** The consultant's present token. Random, and a new random one where there is none; never a constant. */
    String token(ConsultantId consultantId);

    /** The value kept under the key; absent where there is none. */
    <T> @Nullable T get(CacheKey<T> key);

    /** Keeps a value for the cache's time to live. */
    <T> void put(CacheKey<T> key, T value);

    /** Gives the consultant a new random token. */
    void renew(ConsultantId consultantId);
}
