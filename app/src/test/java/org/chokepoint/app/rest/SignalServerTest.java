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

  @Test
  void aNewSignalIsSentToWhoeverWatches() throws Exception {
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    try (AutoCloseable watching = caller.watch("/api/v1/signals/events", lines::add)) {
      assertThat(lines.poll(20, TimeUnit.SECONDS)).startsWith(":");
      publish(2);
      String line = lines.poll(20, TimeUnit.SECONDS);
      while (line != null && !line.startsWith("data:")) {
        line = lines.poll(20, TimeUnit.SECONDS);
      }
      assertThat(line).isNotNull();
      assertThat(json(line.substring(5)).at("/quote/words").asText()).isNotBlank();
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
