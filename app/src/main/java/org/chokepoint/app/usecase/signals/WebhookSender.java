package org.chokepoint.app.usecase.signals;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chokepoint.app.digest.Webhook;
import org.chokepoint.model.failure.FailureException;

/** Sends messages to webhooks: signed, and never into a private network unless that is allowed. */
public final class WebhookSender {

  /** Header with the HMAC-SHA256 of the body under the webhook's secret, in hexadecimal. */
  public static final String SIGNATURE = "X-Chokepoint-Signature";

  private final Webhook webhook;

  /**
   * A sender.
   *
   * @param privateAllowed whether addresses inside private networks may be told
   * @param pauseMillis pause before the second try; doubles from one to the next
   */
  public WebhookSender(boolean privateAllowed, long pauseMillis) {
    this.webhook = new Webhook(privateAllowed, Duration.ofMillis(pauseMillis));
  }

  /**
   * Checks an address before it is kept.
   *
   * @throws FailureException if it is no http or https address, or leads into a private network
   */
  public void require(String address) {
    webhook.require(address);
  }

  /**
   * Tells an address, again if it fails in passing.
   *
   * @return how it went, in a few words
   */
  public String send(String address, String secret, byte[] body) {
    try {
      String signature = "sha256=" + signature(secret, body);
      return "answered " + webhook.send(address, body, Map.of(SIGNATURE, signature));
    } catch (FailureException e) {
      return e.failure().message();
    }
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
