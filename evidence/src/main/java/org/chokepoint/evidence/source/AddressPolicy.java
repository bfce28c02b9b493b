package org.chokepoint.evidence.source;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Which network addresses may be visited: public ones only. */
final class AddressPolicy {

  private AddressPolicy() {}

  /** Whether an address belongs to the public internet. */
  static boolean isPublic(InetAddress address) {
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
