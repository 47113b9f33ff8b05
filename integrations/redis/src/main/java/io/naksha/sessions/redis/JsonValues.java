package io.naksha.sessions.redis;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values as JSON of exactly the type asked for. No type is named in it, and what lacks a property or has one too many was not written by this version and is
 * not read.
 */
final class JsonValues {
    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            // Numbers, as reading instants from text is a good part of the cost of a page.
            .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    byte[] write(Object value) {
        return mapper.writeValueAsBytes(value);
    }

    /** The value; absent where this is not one. */
    <T> @Nullable T read(byte[] json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JacksonException foreign) {
            return null;
        }
    }
}
