package io.naksha.sessions.example.dashboard.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Who asks, as far as an address tells: with IPv6 a household has a whole /64 network of them (RFC 6177), and counts as one. */
final class Caller {
    private static final int NETWORK_BYTES = 8;
    // What Java takes for an address and never for a name, which it would ask the network for: what a proxy passes on
    // may be anything.
    private static final Pattern WITH_COLONS = Pattern.compile("(?=.*:)[0-9a-fA-F:][0-9a-fA-F:.]*");

    private Caller() {}

    /** The caller at an address in its numeric form. */
    static String of(String address) {
        if (!WITH_COLONS.matcher(address).matches()) {
            return address;
        }
        try {
            InetAddress known = InetAddress.getByName(address);
            return known instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : known.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
