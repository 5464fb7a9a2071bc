package org.foedus.source;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves names to public addresses only. The client connects to exactly the addresses that this
 * hands out, so that neither a redirect nor a second answer of the DNS leads elsewhere.
 */
class PublicAddresses implements DnsResolver {

  /** A name has no address that may be asked. */
  static final class NotPublic extends UnknownHostException {
    private static final long serialVersionUID = 1;

    NotPublic(String host) {
      super(host + " is not on the public internet; allow it with --allow-private");
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] open =
        Stream.of(SystemDefaultDnsResolver.INSTANCE.resolve(host))
            .filter(PublicAddresses::isPublic)
            .toArray(InetAddress[]::new);
    if (open.length == 0) {
      throw new NotPublic(host);
    }
    return open;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
  }

  /** Whether an address is globally reachable (IANA's special-purpose registries, RFC 6890). */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] b = address.getAddress();
    return address instanceof Inet6Address
        ? isPublic6(b)
        : address instanceof Inet4Address && isPublic4(b[0] & 0xff, b[1] & 0xff, b[2] & 0xff);
  }

  private static boolean isPublic4(int a, int b, int c) {
    boolean shared = a == 100 && b >= 64 && b < 128;
    boolean special = a == 192 && b == 0 && (c == 0 || c == 2) || a == 192 && b == 88 && c == 99;
    boolean test =
        a == 198 && (b == 18 || b == 19 || b == 51 && c == 100) || a == 203 && b == 0 && c == 113;
    return a != 0 && a != 10 && a < 240 && !shared && !special && !test;
  }

  private static boolean isPublic6(byte[] b) {
    int first = (b[0] & 0xff) << 8 | b[1] & 0xff;
    boolean unique = (first & 0xfe00) == 0xfc00;
    boolean documentation = first == 0x2001 && b[2] == 0x0d && b[3] == (byte) 0xb8;
    // These carry an IPv4 address inside, and lead to it.
    boolean translated =
        first == 0x0064 || first == 0x2002 || first == 0x2001 && b[2] == 0 && b[3] == 0;
    boolean mapped = first == 0 && b[10] == (byte) 0xff && b[11] == (byte) 0xff;
    return (first & 0xe000) == 0x2000 && !unique && !documentation && !translated && !mapped;
  }
}
