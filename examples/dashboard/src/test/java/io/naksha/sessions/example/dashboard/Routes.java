package io.naksha.sessions.example.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The routes that the application has. */
public final class Routes {
    private Routes() {}

    /** One of them. */
    public record Route(String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public static List<Route> of(Server server) {
        return List.copyOf(handlers(server).keySet());
    }

    public static Map<Route, HandlerMethod> handlers(Server server) {
        Map<Route, HandlerMethod> handlers =
                new TreeMap<>(Comparator.comparing(Route::path).thenComparing(Route::method));
        server.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, handler) -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> handlers.put(new Route(method.name(), path), handler))));
        return handlers;
    }
}
