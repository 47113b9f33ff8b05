package io.naksha.sessions.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A generation of Jackson in its default configuration, except that an unknown property is an error under both. */
record Json(String name, Function<Object, String> writer, BiFunction<String, Type, Object> reader) {
    static Stream<Json> both() {
        return Stream.of(jackson2(), jackson3());
    }

    private static Json jackson2() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        return new Json(
                "Jackson 2",
                value -> unchecked(() -> mapper.writeValueAsString(value)),
                (text, type) -> unchecked(() -> mapper.readValue(text, mapper.constructType(type))));
    }

    private static Json jackson3() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        return new Json(
                "Jackson 3",
                mapper::writeValueAsString,
                (text, type) -> mapper.readValue(text, mapper.constructType(type)));
    }

    String write(Object value) {
        return writer.apply(value);
    }

    Object readAs(String text, Type type) {
        return reader.apply(text, type);
    }

    <T> T read(String text, Class<T> type) {
        return type.cast(readAs(text, type));
    }

    @Override
    public String toString() {
        return name;
    }

    private interface Work<T> {
        T run() throws JsonProcessingException;
    }

    private static <T> T unchecked(Work<T> work) {
        try {
            return work.run();
        } catch (JsonProcessingException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
