package io.naksha.sessions.jdbc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;

/** Ports for servers of tests, below those that outgoing connections use, so that one is still free after a restart. */
public final class FreePorts {
    private static final int LEAST = 20_000;
    private static final int BEYOND = 32_000;

    private FreePorts() {}

    /** One on which nobody listens now. */
    public static int next() {
        return new Random()
                .ints(LEAST, BEYOND)
                .filter(FreePorts::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
