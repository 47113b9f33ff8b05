package io.naksha.sessions.meetings;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A platform on this machine, which answers as it is told and remembers what it was asked. JSON is written with apostrophes for quotes. */
public final class FakePlatform implements AutoCloseable {
    private static final int TRIES = 50;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Answer>> next = new HashMap<>();
    private final Map<String, Function<Asked, Answer>> always = new HashMap<>();

    /** What the platform was asked. */
    public record Asked(String method, String target, Map<String, String> headers, String body) {
        /** Method and target. */
        @Override
        public String toString() {
            return method + " " + target;
        }

        public JsonNode json() {
            return MAPPER.readTree(body);
        }
    }

    /** What it answers; a status of zero breaks the connection off. */
    public record Answer(int status, String body, Map<String, String> headers) {
        public static Answer of(int status, String json) {
            return new Answer(status, json.replace('\'', '"'), Map.of());
        }

        public static Answer nothing() {
            return of(0, "");
        }

        public Answer with(String name, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(name, value);
            return new Answer(status, body, more);
        }
    }

    public FakePlatform() {
        server = start();
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private static HttpServer start() {
        for (int count = 0; count < TRIES; count++) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try {
                return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            } catch (IOException taken) {
                // Another one, then.
            }
        }
        throw new IllegalStateException("no free port");
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on, requests whose method and target start so are answered like this. */
    public synchronized void answer(String start, Answer answer) {
        answer(start, request -> answer);
    }

    /** From now on, requests whose method and target start so are answered by this. */
    public synchronized void answer(String start, Function<Asked, Answer> answer) {
        always.put(start, answer);
    }

    /** The next request whose method and target start so is answered like this, before anything else said of it. */
    public synchronized void answerOnce(String start, Answer answer) {
        next.computeIfAbsent(start, none -> new ArrayDeque<>()).add(answer);
    }

    /** Everything that was asked, in order. */
    public List<Asked> asked() {
        return new ArrayList<>(asked);
    }

    /** The requests whose method and target start so. */
    public List<Asked> asked(String start) {
        return asked.stream()
                .filter(request -> request.toString().startsWith(start))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
            Asked request = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            asked.add(request);
            Answer answer = chosen(request);
            if (answer.status() == 0) {
                throw new IOException("broken off as told");
            }
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private Answer chosen(Asked request) {
        Function<Asked, Answer> chosen;
        synchronized (this) {
            Queue<Answer> once = longest(next, request);
            if (once != null && !once.isEmpty()) {
                return once.remove();
            }
            chosen = longest(always, request);
        }
        // Outside of the lock: an answer may have to wait.
        return chosen == null ? Answer.of(404, "{}") : chosen.apply(request);
    }

    private static <T> T longest(Map<String, T> answers, Asked request) {
        return answers.entrySet().stream()
                .filter(entry -> request.toString().startsWith(entry.getKey()))
                .filter(entry -> !(entry.getValue() instanceof Queue<?> queue && queue.isEmpty()))
                .max(Map.Entry.comparingByKey((one, other) -> Integer.compare(one.length(), other.length())))
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
