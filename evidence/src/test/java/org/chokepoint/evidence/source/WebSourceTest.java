package org.chokepoint.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebSourceTest {

  private static final Limits LIMITS =
      new Limits(
          1 << 20, 1 << 16, 1 << 20, 3, Duration.ofSeconds(2), 1_000_000, Duration.ofSeconds(5));

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/page", e -> answer(e, 200, "<html><body>The page is here.</body></html>"));
    server.createContext("/gone", e -> answer(e, 404, "no"));
    server.createContext("/loop", e -> redirect(e, "/loop"));
    server.createContext("/moved", e -> redirect(e, "/page"));
    server.createContext("/inside", e -> redirect(e, "http://10.1.2.3/secret"));
    server.createContext("/large", e -> answer(e, 200, "a".repeat(1 << 17)));
    server.createContext("/versioned", WebSourceTest::versioned);
    server.createContext("/endless", WebSourceTest::trickle);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void trickle(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      for (int i = 0; i < 1_000; i++) {
        out.write('a');
        out.flush();
        Thread.sleep(50);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void versioned(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("ETag", "\"v1\"");
    exchange.getResponseHeaders().add("Last-Modified", "Mon, 09 Jun 2025 10:00:00 GMT");
    boolean known =
        "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
            && "Mon, 09 Jun 2025 10:00:00 GMT"
                .equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
    if (known) {
      exchange.sendResponseHeaders(304, -1);
      exchange.close();
    } else {
      answer(exchange, 200, "version one");
    }
  }

  private RawDocument load(String path) {
    return source().load(at(path));
  }

  private WebSource source() {
    return new WebSource(LIMITS, a -> a.isLoopbackAddress() || AddressPolicy.isPublic(a));
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private FailureReason reason(String path) {
    return catchThrowableOfType(FailureException.class, () -> load(path)).failure().reason();
  }

  @Test
  void aPageIsLoadedAlsoBehindARedirect() {
    assertThat(new String(load("/moved").bytes(), StandardCharsets.UTF_8))
        .contains("The page is here");
    assertThat(load("/page").declaredType()).contains("text/html; charset=utf-8");
  }

  @Test
  void anUnchangedPageIsNotSentAgain() {
    Validators first =
        source().loadIfChanged(at("/versioned"), Validators.NONE).orElseThrow().validators();
    assertThat(first.etag()).contains("\"v1\"");
    assertThat(source().loadIfChanged(at("/versioned"), first)).isEmpty();
    Validators other = new Validators(Optional.of("\"v0\""), first.lastModified());
    assertThat(source().loadIfChanged(at("/versioned"), other)).isPresent();
  }

  @Test
  void whatNoHeaderCanHoldIsNotSentBack() {
    Validators hostile =
        new Validators(Optional.of("\"a\r\nHost: b\""), Optional.of("x".repeat(501)));
    assertThat(hostile).isEqualTo(Validators.NONE);
  }

  @Test
  void aMissingPageIsReported() {
    assertThat(reason("/gone")).isEqualTo(FailureReason.UNREACHABLE);
  }

  @Test
  void redirectsWithoutEndAreGivenUp() {
    assertThat(reason("/loop")).isEqualTo(FailureReason.UNREACHABLE);
  }

  @Test
  void aRedirectIntoAPrivateNetworkIsRefused() {
    assertThat(reason("/inside")).isEqualTo(FailureReason.FORBIDDEN);
  }

  @Test
  void aBodyAboveTheLimitIsCutOff() {
    assertThat(reason("/large")).isEqualTo(FailureReason.TOO_LARGE);
  }

  @Test
  void aBodyThatNeverEndsIsCutOffAtTheDeadline() {
    assertThat(reason("/endless")).isEqualTo(FailureReason.TIMED_OUT);
  }

  @Test
  void aNameThatDoesNotResolveIsReported() {
    WebSource source = new WebSource(LIMITS);
    assertThat(
            catchThrowableOfType(
                    FailureException.class,
                    () -> source.load(URI.create("http://no-such-host.invalid/")))
                .failure()
                .reason())
        .isEqualTo(FailureReason.UNREACHABLE);
  }
}
