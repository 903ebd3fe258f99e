package vn.ansinh.kernel.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as limits see it. */
public final class Place {

    /** Bytes of the network within an IPv6 address: who has one address there has them all. */
    private static final int NETWORK = 8;

    private Place() {}

    /**
     * The place of an address: itself in IPv4, its network (/64) in IPv6.
     *
     * @param address of the connection's other end, in digits as the server gives it
     */
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        int scope = address.indexOf('%');
        try {
            InetAddress parsed = InetAddress.getByName(scope < 0 ? address : address.substring(0, scope));
            // An IPv4 address in the form of IPv6 comes back as IPv4.
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
