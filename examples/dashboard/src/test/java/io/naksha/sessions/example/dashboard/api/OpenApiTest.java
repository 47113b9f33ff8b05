package io.naksha.sessions.example.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.example.dashboard.Routes;
import io.naksha.sessions.example.dashboard.Server;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.SessionStatus;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** The document and the routes say the same: paths, methods, query parameters and headers. */
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final OpenApiDocument document = OpenApiDocument.load();

    @Test
    void everyRouteIsDocumentedAndEveryDocumentedRouteIsThere() {
        Map<String, Set<String>> documented = new TreeMap<>();
        document.operations(METHODS)
                .forEach((route, operation) -> documented.put(route, document.parameterNames(operation)));

        Map<String, Set<String>> actual = new TreeMap<>();
        Routes.handlers(Server.shared()).forEach((route, handler) -> actual.put(route.toString(), parameters(handler)));

        assertThat(documented).isEqualTo(actual);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(document.references()).hasSizeGreaterThan(100).allSatisfy(document::resolve);
    }

    @Test
    void itIsServedToEverybody() {
        assertThat(Server.shared().anybody().get("/openapi/openapi.yaml").text())
                .startsWith("openapi: 3.1.0");
        assertThat(Server.shared().anybody().get("/openapi/components.yaml").status())
                .isEqualTo(200);
    }

    private static Set<String> parameters(HandlerMethod handler) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            names.addAll(names(parameter));
        }
        return names;
    }

    private static List<String> names(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(RequestHeader.class)) {
            return List.of(parameter.getParameterAnnotation(RequestHeader.class).name());
        }
        if (parameter.hasParameterAnnotation(RequestParam.class)
                || parameter.hasParameterAnnotation(PathVariable.class)) {
            return List.of(parameter.getParameterName());
        }
        if (parameter.hasParameterAnnotation(RequestBody.class)
                || !parameter.getParameterType().isRecord()) {
            return List.of();
        }
        return Stream.of(parameter.getParameterType().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    @Test
    void theDocumentNamesEveryStatus() {
        for (Class<?> type : List.of(SessionStatus.class, PaymentStatus.class)) {
            assertThat(document.enumOf(type.getSimpleName()))
                    .isEqualTo(Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        }
    }
}
