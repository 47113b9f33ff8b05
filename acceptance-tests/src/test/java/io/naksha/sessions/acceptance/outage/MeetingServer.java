package io.naksha.sessions.acceptance.outage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Made> made = new ConcurrentLinkedQueue<>();
    private final AtomicLong ids = new AtomicLong();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private volatile boolean mute;

    /** A meeting. It has no time here, so one that is found in a list is moved. */
    record Made(String host, long id, String session) {
        String json() {
            return "{\"id\":" + id + ",\"agenda\":\"Session " + session + "\",\"join_url\":\"" + link() + "\"}";
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
        Matcher agenda = AGENDA.matcher(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (agenda.find()) {
            Made meeting = new Made(host, ids.incrementAndGet(), agenda.group(1));
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
        boolean isThere = exchange.getRequestMethod().equals("DELETE")
                ? made.removeIf(meeting -> meeting.id() == id)
                : made.stream().anyMatch(meeting -> meeting.id() == id);
        answer(exchange, isThere ? 200 : 404, "{}");
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
