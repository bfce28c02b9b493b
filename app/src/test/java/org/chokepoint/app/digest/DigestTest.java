package org.chokepoint.app.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.app.usecase.ReadDocuments;
import org.chokepoint.app.usecase.WatchSources;
import org.chokepoint.app.usecase.WriteDigest;
import org.chokepoint.app.watch.WatchStore;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {

  private static final LocalDate DAY = LocalDate.of(2025, 7, 2);
  private static final String TITLE = "Lynas\u202Egnp <img src=x onerror=alert(1)>";

  @TempDir private Path folder;
  private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private DailyDigest digest() throws IOException {
    Path documents = Files.createDirectories(folder.resolve("documents"));
    Files.writeString(
        documents.resolve("a.html"),
        "<html><title>"
            + TITLE.replace("<", "&lt;")
            + "</title><meta name=date content=2025-07-01><body><p>The Ministry of Commerce imposed"
            + " export controls on gallium on July 1, 2025, &lt;script&gt;alert(1)&lt;/script&gt; it"
            + " said.</p></body></html>");
    Files.writeString(
        documents.resolve("b.txt"),
        "Copy\nJuly 2, 2025\nThe Ministry of Commerce imposed export controls on gallium on July 1,"
            + " 2025, <script>alert(1)</script> it said.");
    Clock clock = Clock.fixed(Instant.parse("2025-07-02T10:00:00Z"), ZoneOffset.UTC);
    try (WatchStore store = WatchStore.in(folder.resolve("watch"), clock)) {
      new WatchSources(store).add(documents.toString());
      new WatchSources(store)
          .run(
              Optional.empty(),
              false,
              ReferenceKnowledge::bundled,
              ReadDocuments.Depth.MEANING,
              step -> {});
      return new WriteDigest(store, ReferenceKnowledge::bundled).of(DAY, 1);
    }
  }

  @Test
  void theDigestTellsStoriesOnceWithAlertsIndicesAndWarnings() throws IOException {
    DailyDigest digest = digest();
    assertThat(digest.documents()).isEqualTo(2);
    assertThat(digest.stories()).hasSize(1);
    assertThat(digest.stories().get(0).copies()).isEqualTo(1);
    assertThat(digest.stories().get(0).origin()).endsWith("a.html");
    assertThat(digest.alerts().stream().map(DailyDigest.AlertLine::rule))
        .contains("new instrument", "index jump");
    assertThat(digest.indices().get(0).tightening()).isEqualTo(2.0);
    assertThat(digest.indices().get(0).signals()).hasSize(1);
    assertThat(digest.warnings()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(digest.warnings()).allSatisfy(w -> assertThat(w.verdict()).contains("base rate"));
  }

  @Test
  void equalDigestsGiveEqualBytesAndNothingHostileSurvives() throws IOException {
    DailyDigest digest = digest();
    Map<String, byte[]> files = WriteDigest.files(digest);
    WriteDigest.files(digest)
        .forEach((name, bytes) -> assertThat(Arrays.equals(bytes, files.get(name))).isTrue());
    Document page = Jsoup.parse(new String(files.get("digest.html"), StandardCharsets.UTF_8));
    assertThat(page.select("script,img,[onerror]")).isEmpty();
    assertThat(page.text()).contains("<img src=x onerror=alert(1)>").doesNotContain("\u202E");
    assertThat(page.select("h2").eachText())
        .containsExactly("Alerts", "Stories", "Where the actors stand", "Early warning");
  }

  @Test
  void theFeedIsAtomThatAFeedReaderTakes() throws Exception {
    String atom =
        new String(WriteDigest.files(digest()).get("digest.atom"), StandardCharsets.UTF_8);
    SyndFeed feed = new SyndFeedInput().build(new StringReader(atom));
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getAuthors().get(0).getName()).isEqualTo("Chokepoint");
    assertThat(feed.getPublishedDate()).isEqualTo(Instant.parse("2025-07-03T00:00:00Z"));
    assertThat(atom).doesNotContain("<name />").contains("<updated>2025-07-03T00:00:00Z");
    assertThat(feed.getEntries()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(feed.getEntries())
        .allSatisfy(
            e -> {
              assertThat(e.getUri()).startsWith("urn:chokepoint:");
              assertThat(e.getUpdatedDate()).isNotNull();
            });
  }

  private String hook(int... statuses) {
    server.createContext(
        "/hook",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
          int status = statuses[Math.min(keys.size(), statuses.length) - 1];
          if (status == 302) {
            exchange.getResponseHeaders().add("Location", "/hook");
          }
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  private static void send(String address) {
    new Webhook(true, Duration.ofMillis(10)).send(address, "{}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aWebhookThatFailsInPassingIsTriedAgainWithTheSameKey() {
    send(hook(503, 429, 204));
    assertThat(keys).hasSize(3);
    assertThat(keys.stream().distinct()).hasSize(1);
  }

  @Test
  void aWebhookThatRefusesOrRedirectsIsNotTriedAgain() {
    for (int status : new int[] {400, 302}) {
      keys.clear();
      String address = hook(status);
      assertThat(catchThrowableOfType(FailureException.class, () -> send(address)).failure())
          .satisfies(f -> assertThat(f.message()).contains(Integer.toString(status)));
      assertThat(keys).hasSize(1);
      server.removeContext("/hook");
    }
  }

  @Test
  void aWebhookThatNeverWorksIsGivenUpAfterFourTries() {
    String address = hook(500);
    assertThat(catchThrowableOfType(FailureException.class, () -> send(address)).failure().reason())
        .isEqualTo(FailureReason.UNREACHABLE);
    assertThat(keys).hasSize(4);
  }

  @Test
  void aWebhookInsideAPrivateNetworkIsRefused() {
    String address = hook(204);
    for (String inside : List.of(address, "http://169.254.169.254/", "file:///etc/passwd")) {
      assertThat(
              catchThrowableOfType(
                      FailureException.class, () -> new Webhook(false).send(inside, new byte[0]))
                  .failure()
                  .reason())
          .isEqualTo(FailureReason.FORBIDDEN);
    }
    assertThat(keys).isEmpty();
  }
}
