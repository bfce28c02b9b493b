package org.chokepoint.app.signon;

import java.net.URI;
import java.util.Optional;

/**
 * A provider of OpenID Connect that people may sign on at.
 *
 * @param issuer its address; {@code https}, or {@code http} on this machine
 * @param client id under which it knows this server
 * @param secret what this server proves itself with
 * @param publicAddress address of this server as browsers see it; empty for the one it listens on
 */
public record OpenIdSettings(
    URI issuer, String client, String secret, Optional<URI> publicAddress) {

  /** Rejects issuers that would be asked in the clear over a network. */
  public OpenIdSettings {
    boolean secure = "https".equals(issuer.getScheme());
    String host = String.valueOf(issuer.getHost());
    boolean here = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    if (!secure && !("http".equals(issuer.getScheme()) && here)) {
      throw new IllegalArgumentException(
          "the issuer " + issuer + " must be an https address, or http on this machine");
    }
    if (client.isBlank() || secret.isBlank()) {
      throw new IllegalArgumentException("the provider needs a client id and a secret");
    }
  }

  // A secret must not reach a log by accident.
  @Override
  public String toString() {
    return "OpenIdSettings[" + issuer + ", " + client + "]";
  }
}
