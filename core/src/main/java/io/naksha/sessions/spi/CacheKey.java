package io.naksha.sessions.spi;

import io.naksha.sessions.consultant.ConsultantId;

/**
 * Names a cached value.
 *
 * @param consultantId whose data it shows
 * @param token the consultant's token as it was before the value was read
 * @param name what was read, with the fingerprint of its parameters
 * @param type the value's type; it reads and writes as JSON
 * @param <T> the value's type
 */
public record CacheKey<T>(ConsultantId consultantId, String token, String name, Class<T> type) {}
