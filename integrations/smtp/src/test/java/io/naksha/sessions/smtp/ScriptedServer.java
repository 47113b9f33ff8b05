package io.naksha.sessions.smtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A small SMTP server that answers as it is told, and properly otherwise. */
final class ScriptedServer implements AutoCloseable {
    /** Instead of a reply: the connection is closed. */
    static final String CLOSE = "close";
    /** Instead of a reply: nothing, until the other side gives up. */
    static final String STALL = "stall";

    final List<String> commands = new CopyOnWriteArrayList<>();
    final List<String> mails = new CopyOnWriteArrayList<>();
    final List<Socket> connections = new CopyOnWriteArrayList<>();
    final List<String> extensions = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<String>> script = new ConcurrentHashMap<>();
    private final ServerSocket listener;
    private final @Nullable SSLContext tls;

    private ScriptedServer(@Nullable SSLContext tls) {
        this.tls = tls;
        try {
            listener = new ServerSocket(Ports.free(), 50, InetAddress.getLoopbackAddress());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        start("smtp-listener", this::listen);
    }

    static ScriptedServer plain() {
        return new ScriptedServer(null);
    }

    static ScriptedServer withStartTls(SSLContext context) {
        ScriptedServer server = new ScriptedServer(context);
        server.extensions.add("STARTTLS");
        return server;
    }

    /** What to answer to the next commands that start with this verb; {@code GREETING} and {@code .} are verbs too. */
    ScriptedServer answer(String verb, String... replies) {
        script.computeIfAbsent(verb, unknown -> new ConcurrentLinkedQueue<>()).addAll(List.of(replies));
        return this;
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Closes what is open now. */
    void closeConnections() {
        connections.forEach(ScriptedServer::close);
    }

    long count(Predicate<String> command) {
        return commands.stream().filter(command).count();
    }

    @Nullable
    String scripted(String verb) {
        Queue<String> replies = script.get(verb);
        return replies == null ? null : replies.poll();
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.add(socket);
                start("smtp-connection", () -> new ScriptedTalk(this, tls, socket).run());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException ignored) {
            // It was closed already.
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        closeConnections();
    }
}
