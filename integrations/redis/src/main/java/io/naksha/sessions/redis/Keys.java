package io.naksha.sessions.redis;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.CacheKey;
import java.nio.charset.StandardCharsets;

/** Names in Redis. They hold ids and digests, no personal data. */
record Keys(String prefix) {
    byte[] token(ConsultantId id) {
        return bytes("token:" + id.value());
    }

    byte[] value(CacheKey<?> key) {
        return bytes("value:" + key.consultantId().value() + ":" + key.token() + ":" + key.name() + ":"
                + key.type().getName());
    }

    private byte[] bytes(String name) {
        return (prefix + name).getBytes(StandardCharsets.UTF_8);
    }
}
