package org.chokepoint.app.digest;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.chokepoint.evidence.source.AddressPolicy;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.Digest;

/**
 * Sends JSON to an address by POST. Public addresses only, unless the user allows others; no
 * redirect is followed. What fails in passing is tried three times more, with growing pauses; all
 * tries carry one idempotency key, so that a receiver can drop the second of two.
 */
public final class Webhook {

  private static final int RETRIES = 3;
  private static final int TOO_MANY = 429;

  private final boolean privateAllowed;
  private final Duration pause;

  /** A sender. */
  public Webhook(boolean privateAllowed) {
    this(privateAllowed, Duration.ofSeconds(1));
  }

  /**
   * A sender.
   *
   * @param pause time before the second try; doubles from one to the next
   */
  public Webhook(boolean privateAllowed, Duration pause) {
    this.privateAllowed = privateAllowed;
    this.pause = pause;
  }

  /**
   * Checks an address before it is kept.
   *
   * @throws FailureException if it is no web address, or one that must not be visited
   */
  public void require(String address) {
    AddressPolicy.check(uri(address), privateAllowed);
  }

  /**
   * Sends a digest.
   *
   * @throws FailureException if the address is refused, cannot be reached or does not accept it
   */
  public void send(String address, byte[] json) {
    int status = send(address, json, Map.of());
    if (status / 100 != 2) {
      throw new FailureException(
          FailureReason.UNREACHABLE, address, "does not take the digest: it answers " + status);
    }
  }

  /**
   * Sends a message.
   *
   * @param headers further headers
   * @return the status of the last answer
   * @throws FailureException if the address is refused or cannot be reached
   */
  public int send(String address, byte[] json, Map<String, String> headers) {
    URI uri = uri(address);
    AddressPolicy.check(uri, privateAllowed);
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", Digest.sha256(json))
            .POST(HttpRequest.BodyPublishers.ofByteArray(json));
    headers.forEach(request::header);
    RetryPolicy<HttpResponse<Void>> policy =
        RetryPolicy.<HttpResponse<Void>>builder()
            .handle(IOException.class)
            .handleResultIf(r -> r.statusCode() >= 500 || r.statusCode() == TOO_MANY)
            .withBackoff(pause, pause.multipliedBy(10))
            .withMaxRetries(RETRIES)
            .build();
    try {
      return Failsafe.with(policy)
          .get(() -> client.send(request.build(), HttpResponse.BodyHandlers.discarding()))
          .statusCode();
    } catch (FailsafeException e) {
      throw new FailureException(
          new Failure(
              FailureReason.UNREACHABLE,
              address,
              "cannot be reached after " + (RETRIES + 1) + " tries; nothing was sent"),
          e);
    }
  }

  private static URI uri(String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException e) {
      throw new FailureException(
          FailureReason.OUT_OF_RANGE, address, "is not a web address (" + e.getReason() + ")");
    }
  }
}
