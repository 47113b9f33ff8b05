package io.naksha.sessions.example.dashboard.api;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads commands from JSON objects of which a part comes from elsewhere in the request. */
@Component
final class RequestBodies {
    private final JsonMapper mapper;

    RequestBodies(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The command with what the Idempotency-Key header says, where there is one. */
    <T> T keyed(ObjectNode body, @Nullable String idempotencyKey, Class<T> type) {
        if (idempotencyKey != null) {
            body.put("idempotencyKey", idempotencyKey);
        }
        return mapper.treeToValue(body, type);
    }

    /** The command with the version that the If-Match header names, where there is one. */
    <T> T versioned(ObjectNode body, @Nullable Long version, Class<T> type) {
        if (version != null) {
            body.put("expectedVersion", version);
        }
        return mapper.treeToValue(body, type);
    }

    <T> T read(ObjectNode body, Class<T> type) {
        return mapper.treeToValue(body, type);
    }

    /** Takes the named properties out of the body, into an object of their own. */
    ObjectNode take(ObjectNode body, String... names) {
        ObjectNode taken = mapper.createObjectNode();
        for (String name : names) {
            if (body.has(name)) {
                taken.set(name, body.remove(name));
            }
        }
        return taken;
    }
}
