package org.chokepoint.app.usecase.signals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chokepoint.evidence.source.Limits;
import org.chokepoint.evidence.source.WebSource;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/** Sends messages to webhooks: signed, and never into a private network unless that is allowed. */
public final class WebhookSender {

  /** Header with the HMAC-SHA256 of the body under the webhook's secret, in hexadecimal. */
  public static final String SIGNATURE = "X-Chokepoint-Signature";

  private static final int TRIES = 3;

  private final WebSource web;
  private final long pauseMillis;

  /**
   * A sender.
   *
   * @param privateAllowed whether addresses inside private networks may be told
   * @param pauseMillis pause before the second try; doubles before the third
   */
  public WebhookSender(boolean privateAllowed, long pauseMillis) {
    this.web =
        privateAllowed
            ? WebSource.reachingPrivateNetworks(Limits.standard())
            : new WebSource(Limits.standard());
    this.pauseMillis = pauseMillis;
  }

  /**
   * Checks an address before it is kept.
   *
   * @throws FailureException if it is no http or https address, or leads into a private network
   */
  public void require(String address) {
    web.require(uri(address));
  }

  private static URI uri(String address) {
    try {
      return URI.create(address);
    } catch (IllegalArgumentException e) {
      throw new FailureException(FailureReason.OUT_OF_RANGE, "address", "is no web address.");
    }
  }

  /**
   * Tells an address, at most three times.
   *
   * @return how it went, in a few words
   */
  public String send(String address, String secret, byte[] body) {
    String outcome = "";
    for (int attempt = 0; attempt < TRIES; attempt++) {
      try {
        if (attempt > 0) {
          Thread.sleep(pauseMillis << (attempt - 1));
        }
        int status = web.post(uri(address), body, headers(secret, body));
        outcome = "answered " + status;
        if (status / 100 == 2 || status / 100 == 4) {
          return outcome;
        }
      } catch (FailureException e) {
        outcome = e.failure().message();
        if (e.failure().reason() == FailureReason.FORBIDDEN) {
          return outcome;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return "was broken off";
      }
    }
    return outcome;
  }

  private static Map<String, String> headers(String secret, byte[] body) {
    return Map.of(
        "Content-Type", "application/json", SIGNATURE, "sha256=" + signature(secret, body));
  }

  /** HMAC-SHA256 of a body, in hexadecimal. */
  public static String signature(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HmacSHA256", e);
    }
  }
}
