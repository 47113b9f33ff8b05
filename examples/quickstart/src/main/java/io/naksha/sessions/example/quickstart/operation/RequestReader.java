package io.naksha.sessions.example.quickstart.operation;

import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.example.quickstart.input.Line;
import io.naksha.sessions.validation.Validator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads lines. What is unknown, doubled or of another type is refused, not passed over. */
public final class RequestReader {
    private static final String NAME = "ref";
    private static final String IDEMPOTENCY_KEY = "idempotencyKey";

    private final JsonMapper json;

    /** A reader of lines that use these names. */
    public RequestReader(Names names) {
        json = JsonMapper.builder()
                .addModule(new NamesModule(names))
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .build();
    }

    /**
     * Reads a line.
     *
     * @throws JacksonException where it is no JSON, or not what the operation is made of
     * @throws ValidationException where a field is missing
     */
    public Request read(Line line) {
        if (!(json.readTree(line.text()) instanceof ObjectNode tree)) {
            throw ValidationException.of("line", "not-an-object", "must be a JSON object");
        }
        String name = name(tree.remove(NAME));
        if (tree.get("request") instanceof ObjectNode request) {
            addIdempotencyKey(request, line);
        }
        return new Request(name, Validator.check(json.treeToValue(tree, Operation.class)));
    }

    private static @Nullable String name(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            throw ValidationException.of(NAME, "text", "must be text");
        }
        return node.stringValue();
    }

    // What stands behind "request" takes a key. A line that brings none gets one of its own, so that it is carried out
    // once however often it is tried.
    private static void addIdempotencyKey(ObjectNode request, Line line) {
        if (!request.hasNonNull(IDEMPOTENCY_KEY)) {
            request.put(IDEMPOTENCY_KEY, "line-" + line.key().value());
        }
    }
}
