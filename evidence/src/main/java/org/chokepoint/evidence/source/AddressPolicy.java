package org.chokepoint.evidence.source;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.function.Predicate;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/** Which network addresses may be visited: public ones only. */
public final class AddressPolicy {

  private AddressPolicy() {}

  /**
   * Accepts an address that may be visited.
   *
   * @param privateAllowed whether addresses inside private networks may be visited
   * @throws FailureException if it is not http or https, does not resolve, or must not be visited
   */
  public static void check(URI address, boolean privateAllowed) {
    check(address, privateAllowed ? a -> !a.isMulticastAddress() : AddressPolicy::isPublic);
  }

  static void check(URI address, Predicate<InetAddress> allowed) {
    String where = address.toString();
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https") || address.getHost() == null) {
      throw new FailureException(
          FailureReason.FORBIDDEN,
          where,
          "is not an http or https address; only these are visited");
    }
    try {
      for (InetAddress resolved : InetAddress.getAllByName(address.getHost())) {
        if (!allowed.test(resolved)) {
          throw new FailureException(
              FailureReason.FORBIDDEN,
              where,
              "leads to "
                  + resolved.getHostAddress()
                  + " inside a private network; it is not visited");
        }
      }
    } catch (UnknownHostException e) {
      throw new FailureException(
          FailureReason.UNREACHABLE, where, "the host name does not resolve; check its spelling");
    }
  }

  /** Whether an address belongs to the public internet. */
  public static boolean isPublic(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] b = address.getAddress();
    if (address instanceof Inet4Address) {
      return isPublic4(b[0] & 0xFF, b[1] & 0xFF, b[2] & 0xFF);
    }
    return address instanceof Inet6Address && isPublic6(b);
  }

  private static boolean isPublic4(int a, int b, int c) {
    boolean sharedNat = a == 100 && b >= 64 && b <= 127;
    boolean protocol = a == 192 && b == 0 && (c == 0 || c == 2);
    boolean test =
        a == 198 && (b == 18 || b == 19 || b == 51 && c == 100) || a == 203 && b == 0 && c == 113;
    return a != 0 && a < 240 && !sharedNat && !protocol && !test;
  }

  private static boolean isPublic6(byte[] b) {
    int first = b[0] & 0xFF;
    int second = b[1] & 0xFF;
    boolean uniqueLocal = (first & 0xFE) == 0xFC;
    boolean documentation =
        first == 0x20 && second == 0x01 && (b[2] & 0xFF) == 0x0D && (b[3] & 0xFF) == 0xB8;
    boolean sixToFour = first == 0x20 && second == 0x02;
    boolean translated = first == 0 && second == 0x64;
    return (first & 0xE0) == 0x20
        && !uniqueLocal
        && !documentation
        && !sixToFour
        && !translated
        && !(first == 0x20 && second == 0x01 && b[2] == 0 && b[3] == 0);
  }
}
