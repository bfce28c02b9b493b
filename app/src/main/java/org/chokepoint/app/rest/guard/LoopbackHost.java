package org.chokepoint.app.rest.guard;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells names of this machine from others. Without accounts a server answers only to these, or a
 * foreign page could reach it by pointing its own name at the loopback address.
 */
public final class LoopbackHost {

  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private LoopbackHost() {}

  /** Whether a bind address or the host of a request is this machine itself. */
  public static boolean isLoopback(@Nullable String hostHeader) {
    if (hostHeader == null) {
      return false;
    }
    String host = hostHeader.toLowerCase(Locale.ROOT);
    int colon = host.startsWith("[") ? host.indexOf("]:") + 1 : host.indexOf(':');
    boolean bareIpv6 = !host.startsWith("[") && host.indexOf(':') != host.lastIndexOf(':');
    return NAMES.contains(colon > 0 && !bareIpv6 ? host.substring(0, colon) : host);
  }
}
