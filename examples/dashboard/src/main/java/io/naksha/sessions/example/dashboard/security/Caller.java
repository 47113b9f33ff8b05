package io.naksha.sessions.example.dashboard.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Who asks, as far as an address tells: with IPv6 a household has a whole /64 network of them (RFC 6177), and counts as one. */
final class Caller {
    private static final int NETWORK_BYTES = 8;

    private Caller() {}

    /** The caller at an address in its numeric form. */
    static String of(String address) {
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
