package org.chokepoint.evidence.collect;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.signal.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedTest {

  private static final String LONG =
      "The ministry set the quota for rare earth mining. ".repeat(20);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Collector open = Collector.reachingPrivateNetworks(Collected.LIMITS);
  private HttpServer server;

  @TempDir private Path folder;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    serve(
        "/page",
        "text/html",
        "<html><title>The page</title><body><p>" + LONG + "</p></body></html>");
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(String path, String type, String body) {
    server.createContext(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(200, bytes.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
          }
        });
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static String rss(String items) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>t</title>"
        + "<link>https://example.org/</link><description>d</description>"
        + items
        + "</channel></rss>";
  }

  private static String item(String title, String link, String description) {
    return "<item><title>"
        + title
        + "</title><link>"
        + link
        + "</link><pubDate>Mon, 09 Jun 2025 10:00:00 GMT</pubDate><author>desk@example.org (Desk)</author><description>"
        + description
        + "</description></item>";
  }

  @Test
  void anEntryIsReadFromTheFeedOrFromThePageBehindItsLink() {
    serve(
        "/feed",
        "application/rss+xml",
        rss(
            item("Whole", "/whole", LONG)
                + item("Linked", "/page", "Short.")
                + item("Linked", "/page", "Short.")));
    Collected all = Collected.from(open, at("/feed"));
    assertThat(all.items.keySet()).containsExactly(at("/whole"), at("/page"));
    Document whole = all.documents().get(0);
    Document linked = all.documents().get(1);
    assertThat(whole.title()).contains("Whole");
    assertThat(whole.text()).contains("set the quota");
    assertThat(whole.published()).contains(LocalDate.of(2025, 6, 9));
    assertThat(whole.authors()).isNotEmpty();
    assertThat(linked.title()).contains("The page");
    assertThat(linked.published()).contains(LocalDate.of(2025, 6, 9));
  }

  @Test
  void anAtomFeedInChineseIsRead() {
    serve(
        "/atom",
        "application/atom+xml",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>公告</title><id>urn:x</id>"
            + "<updated>2025-04-04T00:00:00Z</updated><entry><id>urn:x:1</id><title>公告2025年第18号</title>"
            + "<updated>2025-04-04T00:00:00Z</updated><author><name>商务部</name></author><content type=\"html\">&lt;p&gt;"
            + "商务部决定对钐、钆、铽、镝、镥、钪、钇等7类中重稀土相关物项实施出口管制措施。&lt;/p&gt;</content></entry></feed>");
    Document document = Collected.from(open, at("/atom")).documents().get(0);
    assertThat(document.title()).contains("公告2025年第18号");
    assertThat(document.published()).contains(LocalDate.of(2025, 4, 4));
    assertThat(document.authors()).containsExactly("商务部");
    assertThat(document.text()).contains("实施出口管制");
  }

  @Test
  void whereThePageIsGoneTheSummaryIsReadAndItIsSaid() {
    serve(
        "/feed",
        "text/xml",
        rss(
            item("Gone", "/gone", "Beijing widened its export controls to five more elements.")
                + item("Mute", "/mute", "")));
    Collected all = Collected.from(open, at("/feed"));
    assertThat(all.documents().get(0).text()).contains("five more elements");
    assertThat(all.remarks.get(0).message()).contains("404").contains("summary in the feed");
    assertThat(all.failures.get(at("/mute")).reason()).isEqualTo(FailureReason.UNREACHABLE);
  }

  @Test
  void aFeedThatRepeatsGivesNothingNew() {
    serve("/feed", "text/xml", rss(item("Whole", "/whole", LONG)));
    Collected second = new Collected();
    Collected.from(open, at("/feed")).items.values().forEach(i -> second.unwanted.add(i.key()));
    open.visit(at("/feed"), System.in, second);
    assertThat(second.items).isEmpty();
    assertThat(second.failures).isEmpty();
  }

  @Test
  void entitiesOfADocumentTypeAreRefused() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "the secret words");
    String external = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 12; i++) {
      laughs.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    String body =
        "<rss version=\"2.0\"><channel><title>t</title><link>l</link><description>&x;&a11;</description></channel></rss>";
    for (String type : new String[] {external, laughs.append("]>").toString()}) {
      Path feed = Files.writeString(folder.resolve("feed.xml"), type + body);
      Collected all = Collected.from(feed.toString());
      assertThat(all.items).isEmpty();
      assertThat(all.failures.get(feed.toString()).reason()).isEqualTo(FailureReason.MALFORMED);
    }
  }

  @Test
  void aFeedThatNeverEndsIsGivenUp() {
    server.createContext("/endless", FeedTest::endless);
    server.createContext("/slow", FeedTest::slow);
    assertThat(Collected.from(open, at("/endless")).failures.get(at("/endless")).reason())
        .isEqualTo(FailureReason.TOO_LARGE);
    assertThat(Collected.from(open, at("/slow")).failures.get(at("/slow")).reason())
        .isEqualTo(FailureReason.TIMED_OUT);
  }

  @Test
  void aFeedNestedWithoutEndIsRefusedAtOnce() throws IOException {
    Path feed =
        Files.writeString(
            folder.resolve("deep.xml"),
            "<rss version=\"2.0\"><channel><title>t</title>" + "<a>".repeat(1_000));
    Collected all = Collected.from(feed.toString());
    assertThat(all.failures.get(feed.toString()).reason()).isEqualTo(FailureReason.MALFORMED);
  }

  @Test
  void ofAFeedWithTooManyEntriesTheFirstAreRead() throws IOException {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 2_001; i++) {
      items.append("<item><title>Entry ").append(i).append("</title></item>");
    }
    Path feed = Files.writeString(folder.resolve("many.xml"), rss(items.toString()));
    Collected all = Collected.from(feed.toString());
    assertThat(all.items).hasSize(2_000);
    assertThat(all.remarks).hasSize(1);
    assertThat(all.remarks.get(0).reason()).isEqualTo(FailureReason.TOO_LARGE);
  }

  private static void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] item = item("again", "https://example.org/again", "x").getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write("<rss version=\"2.0\"><channel>".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 1_000_000; i++) {
        out.write(item);
      }
    }
  }

  private static void slow(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      for (int i = 0; i < 1_000; i++) {
        out.write('<');
        out.flush();
        Thread.sleep(50);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aLinkIntoAPrivateNetworkIsNotFollowed() throws IOException {
    Path feed =
        Files.writeString(
            folder.resolve("feed.xml"),
            rss(
                item("Inside", at("/page"), "")
                    + item("Metadata", "http://169.254.169.254/latest", "")));
    Collected all = Collected.from(feed.toString());
    assertThat(all.items).isEmpty();
    assertThat(all.failures.values().stream().map(f -> f.reason()))
        .containsExactly(FailureReason.FORBIDDEN, FailureReason.FORBIDDEN);
  }

  @Test
  void pagesThatAllFailEndTheVisitEarly() {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      items.append(item("t" + i, "/none/" + i, ""));
    }
    serve("/feed", "text/xml", rss(items.toString()));
    Collected all = Collected.from(open, at("/feed"));
    assertThat(all.failures).hasSize(5);
    assertThat(all.remarks.get(0).message()).contains("waits for the next run");
  }
}
