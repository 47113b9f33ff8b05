package io.naksha.sessions.acceptance.outage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A meeting platform that answers as Zoom does, as far as making, moving and cancelling meetings goes; and it can keep its answers to the making to itself. */
final class MeetingServer implements AutoCloseable {
    private static final Pattern AGENDA = Pattern.compile("\"agenda\":\"Session ([0-9a-f-]+)\"");

    private static final Pattern START = Pattern.compile("\"start_time\":\"([^\"]+)\"");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Made> made = new ConcurrentLinkedQueue<>();
    private final AtomicLong ids = new AtomicLong();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private volatile boolean mute;

    /** A meeting, at a time as the platform was told it. */
    record Made(String host, long id, String session, String start) {
        String json() {
            return "{\"id\":" + id + ",\"agenda\":\"Session " + session + "\",\"start_time\":\"" + start
                    + "\",\"duration\":" + Customers.MINUTES + ",\"join_url\":\"" + link() + "\"}";
        }

        String link() {
            return "https://meetings.example.org/j/" + id;
        }
    }

    MeetingServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Line.freePort()), 0);
        server.setExecutor(threads);
        server.createContext("/oauth/token", exchange -> answer(exchange, 200, "{\"access_token\":\"t\"}"));
        server.createContext("/v2/users/", this::meetings);
        server.createContext("/v2/meetings/", this::meeting);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Those that are there. */
    List<Made> made() {
        return List.copyOf(made);
    }

    /** From now on, until {@link #speak}, meetings are made without an answer. */
    void beMute() {
        mute = true;
    }

    void speak() {
        mute = false;
    }

    /** The sessions whose meetings were made without an answer. */
    Set<String> unanswered() {
        return Set.copyOf(unanswered);
    }

    private void meetings(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("GET")) {
            answer(
                    exchange,
                    200,
                    made.stream()
                            .filter(meeting -> meeting.host().equals(host))
                            .map(Made::json)
                            .collect(Collectors.joining(",", "{\"meetings\":[", "]}")));
            return;
        }
        String body = body(exchange);
        if (AGENDA.matcher(body).find()) {
            Made meeting = new Made(host, ids.incrementAndGet(), found(AGENDA, body), found(START, body));
            made.add(meeting);
            if (mute) {
                unanswered.add(meeting.session());
                exchange.close();
            } else {
                answer(exchange, 201, meeting.json());
            }
        } else {
            answer(exchange, 400, "{}");
        }
    }

    private void meeting(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        Optional<Made> asked =
                made.stream().filter(meeting -> meeting.id() == id).findFirst();
        asked.ifPresent(made::remove);
        if (asked.isPresent() && exchange.getRequestMethod().equals("PATCH")) {
            Made before = asked.get();
            made.add(new Made(before.host(), id, before.session(), found(START, body(exchange))));
        }
        answer(exchange, asked.isPresent() ? 200 : 404, "{}");
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String found(Pattern what, String body) {
        Matcher matcher = what.matcher(body);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + what);
        }
        return matcher.group(1);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
