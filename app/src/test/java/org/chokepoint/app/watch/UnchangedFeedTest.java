package org.chokepoint.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.app.usecase.ReadDocuments;
import org.chokepoint.app.usecase.WatchSources;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnchangedFeedTest {

  @TempDir private Path folder;
  private final List<Integer> answers = new ArrayList<>();
  private HttpServer server;
  private WatchStore store;
  private boolean pageIsUp = true;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/feed", this::feed);
    server.createContext(
        "/page", e -> answer(e, pageIsUp ? 200 : 503, "<p>Lynas sells rare earths.</p>"));
    server.start();
    store = WatchStore.in(folder, Clock.systemUTC());
    new WatchSources(store).add(at("/feed"));
  }

  @AfterEach
  void stop() {
    store.close();
    server.stop(0);
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void feed(HttpExchange exchange) throws IOException {
    boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    answers.add(known ? 304 : 200);
    exchange.getResponseHeaders().add("ETag", "\"v1\"");
    answer(
        exchange,
        known ? 304 : 200,
        "<rss version=\"2.0\"><channel><title>t</title><link>http://e.org</link>"
            + "<description>d</description><item><title>One</title><link>"
            + at("/page")
            + "</link></item></channel></rss>");
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, status == 304 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      if (status != 304) {
        out.write(bytes);
      }
    }
  }

  private WatchSources.Visit visit() {
    return new WatchSources(store)
        .run(
            Optional.empty(),
            true,
            ReferenceKnowledge::bundled,
            ReadDocuments.Depth.MEANING,
            step -> {})
        .get(0);
  }

  @Test
  void aFeedThatWasReadToItsEndIsOnlyAskedForChanges() {
    assertThat(visit().documents()).isEqualTo(1);
    assertThat(visit().documents()).isZero();
    assertThat(answers).containsExactly(200, 304);
  }

  @Test
  void aFeedOfWhichAPageCouldNotBeReachedIsAskedForWhole() {
    pageIsUp = false;
    assertThat(visit().failures()).hasSize(1);
    pageIsUp = true;
    assertThat(visit().documents()).isEqualTo(1);
    visit();
    assertThat(answers).containsExactly(200, 200, 304);
  }
}
