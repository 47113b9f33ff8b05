package io.naksha.sessions.acceptance.outage;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** The way to a server, which can be cut: then its port is closed, and what was open breaks off in the middle of whatever it was. Or it can stall. */
final class Line implements AutoCloseable {
    private static final int LOWEST_PORT = 20_000;
    private static final int PORTS_END = 32_000;

    private final int target;
    private final int port = freePort();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean stalls;
    private ServerSocket door;

    Line(int target) {
        this.target = target;
        open();
    }

    static int freePort() {
        while (true) {
            int tried = ThreadLocalRandom.current().nextInt(LOWEST_PORT, PORTS_END);
            try (ServerSocket socket = new ServerSocket(tried, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Another one, then.
            }
        }
    }

    int port() {
        return port;
    }

    /** From now on it takes connections and lets nothing through, as a server that hangs. */
    void stall() {
        stalls = true;
        breakOff();
    }

    void mend() {
        stalls = false;
        breakOff();
        if (door.isClosed()) {
            open();
        }
    }

    private void open() {
        try {
            ServerSocket opened = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            door = opened;
            threads.execute(() -> accept(opened));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void cut() {
        quietly(door);
        breakOff();
    }

    private void breakOff() {
        open.forEach(Line::quietly);
        open.clear();
    }

    private void accept(ServerSocket at) {
        while (!at.isClosed()) {
            try {
                Socket caller = at.accept();
                open.add(caller);
                if (stalls) {
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(server);
                if (at.isClosed()) {
                    quietly(caller);
                    quietly(server);
                }
                threads.execute(() -> pass(caller, server));
                threads.execute(() -> pass(server, caller));
            } catch (IOException closed) {
                // Cut, or a server that is gone.
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // Told to the other end below.
        } finally {
            quietly(from);
            quietly(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void quietly(Closeable closed) {
        try {
            closed.close();
        } catch (IOException already) {
            // Nothing is left to close.
        }
    }

    @Override
    public void close() {
        cut();
        threads.shutdownNow();
    }
}
