package org.chokepoint.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chokepoint.app.rest.RunningServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.chokepoint.app.usecase.signals.WebhookSender;
import org.chokepoint.model.id.Digest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How new signals reach those who wait for them. */
class SignalServerTest {

  private static final String NEWS =
      "China's Ministry of Commerce said on 4 April 2025 that it puts dysprosium and terbium under"
          + " export control. Notice number ";

  @TempDir static Path folder;
  static RunningServer running;
  static RunningServer.Caller caller;

  @BeforeAll
  static void start() {
    ServerSettings settings =
        new ServerSettings(
            "127.0.0.1",
            0,
            folder,
            false,
            new ServerSettings.Limits(1_000_000, 100_000, 1000, 2, 2),
            new ServerSettings.Options(Optional.empty(), Optional.empty(), Optional.empty(), true));
    running = RunningServer.start(settings, Clock.systemUTC());
    caller = running.caller().withCsrf();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static void publish(int number) {
    JsonNode run =
        caller.follow(caller.post("/api/v1/briefs", "{\"text\":\"" + NEWS + number + ".\"}"));
    assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("done");
  }

  @Test
  void aNewSignalReachesAWebhookSignedAndOnce() throws Exception {
    record Message(String signature, byte[] body) {}
    BlockingQueue<Message> told = new LinkedBlockingQueue<>();
    HttpServer listener =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    listener.createContext(
        "/hook",
        exchange -> {
          told.add(
              new Message(
                  exchange.getRequestHeaders().getFirst(WebhookSender.SIGNATURE),
                  exchange.getRequestBody().readAllBytes()));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    listener.start();
    try {
      String address = "http://127.0.0.1:" + listener.getAddress().getPort() + "/hook";
      HttpResponse<String> made =
          caller.post("/api/v1/webhooks", "{\"address\":\"" + address + "\"}");
      assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
      publish(1);
      Message message = told.poll(30, TimeUnit.SECONDS);
      assertThat(message).isNotNull();
      String secret = json(made).path("secret").asText();
      assertThat(told.stream().map(m -> json(new String(m.body(), StandardCharsets.UTF_8))))
          .allSatisfy(m -> assertThat(m.path("event").asText()).isEqualTo("alerts"));
      told.clear();
      assertThat(message.signature())
          .isEqualTo("sha256=" + WebhookSender.signature(secret, message.body()));
      JsonNode body = json(new String(message.body(), StandardCharsets.UTF_8));
      assertThat(body.path("signals")).isNotEmpty();
      assertThat(body.at("/signals/0/quote/words").asText()).isNotBlank();
      publish(1);
      assertThat(told.poll(500, TimeUnit.MILLISECONDS)).isNull();
      JsonNode listed = json(caller.get("/api/v1/webhooks"));
      assertThat(listed.get(0).has("secret")).isFalse();
      assertThat(listed.get(0).path("outcome").asText()).isEqualTo("answered 204");
      assertThat(caller.delete(made.headers().firstValue("Location").orElseThrow()).statusCode())
          .isEqualTo(204);
    } finally {
      listener.stop(0);
    }
  }

  /** An event as it came. */
  private record Event(String kind, String id, JsonNode content) {}

  /** Reads events as a browser does. */
  private static final class Events implements AutoCloseable {
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final AutoCloseable watching;

    Events(String... headers) {
      this.watching = caller.watch("/api/v1/news", lines::add, headers);
    }

    Event next() throws InterruptedException {
      String kind = "";
      String id = "";
      while (true) {
        String line = lines.poll(20, TimeUnit.SECONDS);
        assertThat(line).as("a line within the time").isNotNull();
        String value = line.substring(line.indexOf(':') + 1).strip();
        if (line.startsWith("event:")) {
          kind = value;
        } else if (line.startsWith("id:")) {
          id = value;
        } else if (line.startsWith("data:")) {
          return new Event(kind, id, json(value));
        }
      }
    }

    Event next(String kind) throws InterruptedException {
      Event event = next();
      while (!event.kind().equals(kind)) {
        event = next();
      }
      return event;
    }

    @Override
    public void close() throws Exception {
      watching.close();
    }
  }

  private static void publishNewInstrument(String actor, int number) {
    String text =
        "The "
            + actor
            + " announced on 7 September 2025 that it bans exports of nickel ore. Notice number "
            + number
            + ".";
    JsonNode run = caller.follow(caller.post("/api/v1/briefs", "{\"text\":\"" + text + "\"}"));
    assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("done");
  }

  @Test
  void aNewSignalIsSentToWhoeverWatches() throws Exception {
    try (Events events = new Events()) {
      assertThat(events.next().kind()).isEqualTo("begin");
      publish(2);
      assertThat(events.next("signal").content().at("/quote/words").asText()).isNotBlank();
    }
  }

  @Test
  void anAlertIsSentOnceItsRuleFindsTheChange() throws Exception {
    try (Events events = new Events()) {
      assertThat(events.next().kind()).isEqualTo("begin");
      publishNewInstrument("Indonesian government", 1);
      JsonNode alert = events.next("alert").content();
      assertThat(alert.path("rule").asText()).isNotBlank();
      assertThat(alert.path("signals")).isNotEmpty();
      assertThat(json(caller.get("/api/v1/alerts"))).contains(alert);
    }
  }

  @Test
  void whoWasCutOffIsToldWhatWasMissedAndNothingTwice() throws Exception {
    Event last;
    try (Events events = new Events()) {
      assertThat(events.next().kind()).isEqualTo("begin");
      publish(5);
      last = events.next("signal");
    }
    publish(6);
    try (Events events = new Events("Last-Event-ID", last.id())) {
      String sixth = Digest.sha256((NEWS + 6 + ".").getBytes(StandardCharsets.UTF_8));
      Event missed = events.next();
      assertThat(missed.id()).isNotEqualTo(last.id());
      while (!missed.content().path("document").asText().equals(sixth)) {
        missed = events.next();
      }
    }
  }

  @Test
  void whoComesWithAnIdThatIsNotKnownIsToldToAskAgain() throws Exception {
    for (String id : new String[] {"00000000.7", "nonsense", "00000000.99999999999999999999"}) {
      try (Events events = new Events("Last-Event-ID", id)) {
        assertThat(events.next().kind()).as(id).isEqualTo("reset");
      }
    }
  }

  @Test
  void theFeedIsValidAndHoldsTheQuotedWords() throws Exception {
    publish(3);
    HttpResponse<String> answer = caller.get("/api/v1/signals.atom?material=Dy");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/atom+xml");
    var feed =
        new SyndFeedInput()
            .build(
                new XmlReader(
                    new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8))));
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getEntries()).isNotEmpty();
    assertThat(feed.getEntries().get(0).getContents().get(0).getValue()).isNotBlank();
  }

  @Test
  void addressesThatAreNoneAreRefusedAndNotKept() {
    int before = json(caller.get("/api/v1/webhooks")).size();
    for (String address : new String[] {"", "ftp://example.org", "file:///etc/passwd", "not one"}) {
      HttpResponse<String> answer =
          caller.post("/api/v1/webhooks", "{\"address\":\"" + address + "\"}");
      assertThat(answer.statusCode()).as(address).isBetween(400, 403);
    }
    assertThat(json(caller.get("/api/v1/webhooks"))).hasSize(before);
  }

  @Test
  void privateAddressesAreRefusedUnlessAllowed(@TempDir Path other) {
    try (RunningServer strict = RunningServer.embedded(other)) {
      RunningServer.Caller there = strict.caller().withCsrf();
      for (String host : new String[] {"127.0.0.1:9", "10.0.0.1", "169.254.169.254", "[::1]"}) {
        HttpResponse<String> answer =
            there.post("/api/v1/webhooks", "{\"address\":\"http://" + host + "/\"}");
        assertThat(answer.statusCode()).as(host + answer.body()).isEqualTo(403);
      }
      assertThat(json(there.get("/api/v1/webhooks"))).isEmpty();
    }
  }

  @Test
  void signalsAreFoundByMaterialInstrumentAndTheme() {
    publish(4);
    JsonNode values = json(caller.get("/api/v1/signal-values"));
    assertThat(values.path("material").path("Dy").asInt()).isPositive();
    for (String kind : new String[] {"material", "instrument", "theme", "certainty", "actor"}) {
      String value = values.path(kind).fieldNames().next();
      JsonNode found = json(caller.get("/api/v1/signals?" + kind + "=" + value));
      assertThat(found.path("total").asInt())
          .as(kind + " " + value)
          .isEqualTo(values.path(kind).path(value).asInt());
    }
  }
}
