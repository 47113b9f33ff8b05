package io.naksha.sessions.example.dashboard.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The OpenAPI document in its files, with references followed. */
final class OpenApiDocument {
    private static final String ROOT = "openapi.yaml";

    private final Map<String, Map<String, Object>> files = new HashMap<>();

    /** A reference and the file that it stands in. */
    record Reference(String file, String target) {}

    static OpenApiDocument load() {
        OpenApiDocument document = new OpenApiDocument();
        for (String name : List.of(ROOT, "clients.yaml", "analytics.yaml", "accounts.yaml", "components.yaml")) {
            try (InputStream file = OpenApiDocument.class.getResourceAsStream("/static/openapi/" + name)) {
                document.files.put(name, new Yaml().load(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return document;
    }

    /** An operation, with the file that it stands in and the parameters of its path. */
    record Operation(String file, Map<String, Object> content, List<Object> parameters) {}

    Map<String, Operation> operations(Set<String> methods) {
        Map<String, Operation> operations = new TreeMap<>();
        map(files.get(ROOT).get("paths")).forEach((path, item) -> {
            String file = fileOf(ROOT, item);
            Map<String, Object> resolved = map(follow(ROOT, item));
            List<Object> shared = list(resolved.get("parameters"));
            resolved.forEach((method, content) -> {
                if (methods.contains(method)) {
                    List<Object> all = new ArrayList<>(shared);
                    all.addAll(list(map(content).get("parameters")));
                    operations.put(
                            method.toUpperCase(Locale.ROOT) + " /api/v1" + path,
                            new Operation(file, map(content), all));
                }
            });
        });
        return operations;
    }

    Set<String> parameterNames(Operation operation) {
        Set<String> names = new TreeSet<>();
        operation
                .parameters()
                .forEach(parameter -> names.add(
                        (String) map(follow(operation.file(), parameter)).get("name")));
        return names;
    }

    List<Object> enumOf(String schema) {
        return list(map(resolve(new Reference(ROOT, "components.yaml#/schemas/" + schema)))
                .get("enum"));
    }

    List<Reference> references() {
        return files.entrySet().stream()
                .flatMap(file -> references(file.getKey(), file.getValue()))
                .toList();
    }

    private static Stream<Reference> references(String file, Object node) {
        if (node instanceof Map<?, ?> map) {
            Object target = map.get("$ref");
            Stream<Reference> own = target == null ? Stream.of() : Stream.of(new Reference(file, (String) target));
            return Stream.concat(own, map.values().stream().flatMap(value -> references(file, value)));
        }
        return node instanceof List<?> list ? list.stream().flatMap(value -> references(file, value)) : Stream.of();
    }

    /** What a reference leads to. */
    Object resolve(Reference reference) {
        String[] parts = reference.target().split("#", 2);
        String file = parts[0].isEmpty() ? reference.file() : parts[0];
        Object node = files.get(file);
        for (String step : parts[1].substring(1).split("/", -1)) {
            node = map(node).get(step);
        }
        if (node == null) {
            throw new AssertionError(reference + " leads nowhere");
        }
        return follow(file, node);
    }

    private Object follow(String file, Object node) {
        return node instanceof Map<?, ?> map && map.get("$ref") instanceof String target
                ? resolve(new Reference(file, target))
                : node;
    }

    private static String fileOf(String file, Object node) {
        return map(node).get("$ref") instanceof String target && !target.startsWith("#")
                ? target.substring(0, target.indexOf("#"))
                : file;
    }

    @SuppressWarnings("unchecked") // keys of YAML documents of this kind are texts
    private static Map<String, Object> map(Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked") // any list is one of objects
    private static List<Object> list(Object node) {
        return node == null ? List.of() : (List<Object>) node;
    }
}
