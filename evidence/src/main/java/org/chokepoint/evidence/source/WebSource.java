package org.chokepoint.evidence.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/**
 * Loads documents from web addresses. Only {@code http} and {@code https} are visited, and only
 * public network addresses, also after every redirect; size, redirects and time are limited.
 */
public final class WebSource {

  private static final int NOT_MODIFIED = 304;
  private static final String AGENT = "Chokepoint/0.1 (document reader)";

  private final Limits limits;
  private final Predicate<InetAddress> allowed;
  private final HttpClient client;

  /** A source with these limits. */
  public WebSource(Limits limits) {
    this(limits, AddressPolicy::isPublic);
  }

  /** A source that also visits addresses inside private networks, where the user allows it. */
  public static WebSource reachingPrivateNetworks(Limits limits) {
    return new WebSource(limits, address -> !address.isMulticastAddress());
  }

  WebSource(Limits limits, Predicate<InetAddress> allowed) {
    this.limits = limits;
    this.allowed = allowed;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
  }

  /**
   * A body, and what the server calls its version.
   *
   * @param raw the body
   * @param validators its version
   */
  public record Answer(RawDocument raw, Validators validators) {}

  /**
   * The body of an address.
   *
   * @throws FailureException if it cannot be reached, is refused, too large or too slow
   */
  public RawDocument load(URI address) {
    return loadIfChanged(address, Validators.NONE)
        .map(Answer::raw)
        .orElseThrow(
            () ->
                new FailureException(
                    FailureReason.UNREACHABLE,
                    address.toString(),
                    "answers 304 to a first visit; try again later"));
  }

  /**
   * The body of an address, unless it is still the version that is known.
   *
   * @throws FailureException as for {@link #load}
   */
  public Optional<Answer> loadIfChanged(URI address, Validators known) {
    long deadline = System.nanoTime() + limits.webDeadline().toNanos();
    URI at = address;
    for (int hop = 0; hop <= limits.redirects(); hop++) {
      AddressPolicy.check(at, allowed);
      HttpResponse<InputStream> response = send(at, known, deadline);
      Optional<String> location = response.headers().firstValue("location");
      if (response.statusCode() == NOT_MODIFIED) {
        close(response.body());
        return Optional.empty();
      }
      if (response.statusCode() / 100 == 3 && location.isPresent()) {
        close(response.body());
        at = target(at, location.get());
        continue;
      }
      return Optional.of(
          new Answer(body(address, at, response, deadline), Validators.of(response.headers())));
    }
    throw new FailureException(
        FailureReason.UNREACHABLE,
        address.toString(),
        "redirects more than "
            + limits.redirects()
            + " times; open it in a browser and save the page");
  }

  private static URI target(URI from, String location) {
    try {
      return from.resolve(location.strip());
    } catch (IllegalArgumentException e) {
      throw new FailureException(
          FailureReason.MALFORMED,
          from.toString(),
          "redirects to something that is not an address");
    }
  }

  private HttpResponse<InputStream> send(URI address, Validators known, long deadline) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))
            .header("User-Agent", AGENT)
            .header(
                "Accept", "text/html,application/xhtml+xml,application/pdf,text/plain,*/*;q=0.5");
    known.addTo(request);
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (HttpTimeoutException e) {
      throw timedOut(address);
    } catch (IOException e) {
      throw new FailureException(
          new Failure(
              FailureReason.UNREACHABLE,
              address.toString(),
              "cannot be reached (" + e.getMessage() + "); try again or save the page to a file"),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw timedOut(address);
    }
  }

  private RawDocument body(URI address, URI at, HttpResponse<InputStream> response, long deadline) {
    if (response.statusCode() != 200) {
      close(response.body());
      throw new FailureException(
          FailureReason.UNREACHABLE,
          at.toString(),
          "answers "
              + response.statusCode()
              + (response.statusCode() >= 500 ? "; try again later" : "; check the address"));
    }
    InputStream in = response.body();
    CompletableFuture<byte[]> reading = CompletableFuture.supplyAsync(() -> drain(at, in));
    try {
      byte[] bytes = reading.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      if (bytes.length == 0) {
        throw new FailureException(
            FailureReason.EMPTY, at.toString(), "answers with an empty page");
      }
      return new RawDocument(
          bytes, address.toString(), response.headers().firstValue("content-type"));
    } catch (TimeoutException e) {
      close(in);
      throw timedOut(at);
    } catch (InterruptedException e) {
      close(in);
      Thread.currentThread().interrupt();
      throw timedOut(at);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof FailureException f
          ? f
          : new IllegalStateException(e.getCause());
    }
  }

  private byte[] drain(URI at, InputStream in) {
    try (in) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 14];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        if (out.size() > limits.webBytes()) {
          throw new FailureException(
              FailureReason.TOO_LARGE,
              at.toString(),
              "sends more than "
                  + (limits.webBytes() >> 20)
                  + " MB; save the part that matters to a file");
        }
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new FailureException(
          new Failure(
              FailureReason.UNREACHABLE,
              at.toString(),
              "breaks off (" + e.getMessage() + "); try again"),
          e);
    }
  }

  private FailureException timedOut(URI address) {
    return new FailureException(
        FailureReason.TIMED_OUT,
        address.toString(),
        "does not end within "
            + limits.webDeadline().toSeconds()
            + " s; try again or save the page to a file");
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      // The connection is given up; nothing is lost.
      return;
    }
  }
}
