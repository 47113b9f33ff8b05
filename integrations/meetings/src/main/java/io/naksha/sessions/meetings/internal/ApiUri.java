package io.naksha.sessions.meetings.internal;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Addresses of platforms. */
public final class ApiUri {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private ApiUri() {}

    /**
     * The address without a slash at its end.
     *
     * @throws IllegalArgumentException unless it is https, or http to this machine, and has nothing behind its path
     */
    public static URI base(URI uri) {
        String host = uri.getHost();
        boolean safe = host != null
                && ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && LOOPBACK.contains(host)));
        if (!safe || uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("a platform's address must be https, with a host and a path alone");
        }
        String text = uri.toString();
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    /** One segment of a path, whatever is in it. */
    public static String segment(String text) {
        return encode(text).replace("+", "%20");
    }

    /** Names and values as a form has them. */
    public static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> encode(value.getKey()) + "=" + encode(value.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
