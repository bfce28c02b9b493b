package org.chokepoint.app.rest.signals;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.chokepoint.app.rest.answer.Answers;
import org.chokepoint.app.rest.answer.Json;
import org.chokepoint.app.rest.answer.Page;
import org.chokepoint.app.rest.answer.Tables;
import org.chokepoint.app.rest.guard.Access;
import org.chokepoint.app.usecase.signals.SignalDesk;
import org.chokepoint.app.watch.SignalFilter;

/** Signals newest first: as pages, as a feed, and as events when new ones come. */
public final class SignalApi {

  private static final int MOST_WATCHERS = 200;
  private static final int MOST_ROWS = 100_000;
  private static final int FEED = 50;

  private final SignalDesk signals;
  private final Runnable first;
  private boolean begun;
  private final AtomicInteger watchers = new AtomicInteger();

  /**
   * Over a desk.
   *
   * @param first what is read before anyone is answered
   */
  public SignalApi(SignalDesk signals, Runnable first) {
    this.signals = signals;
    this.first = first;
  }

  /** Reads what is to be read first, unless that is done. */
  public synchronized void warmUp() {
    if (!begun) {
      first.run();
      begun = true;
    }
  }

  /** Registers the routes. */
  public void register(RoutesConfig routes) {
    routes.get("/api/v1/signals", this::list, Access.READER);
    routes.get("/api/v1/signal-values", this::values, Access.READER);
    routes.get("/api/v1/indices", this::indices, Access.READER);
    routes.get("/api/v1/alerts", this::alerts, Access.READER);
    routes.get("/api/v1/alerts.atom", this::alertFeed, Access.READER);
    routes.get("/api/v1/signals.atom", this::feed, Access.READER);
    routes.sse("/api/v1/signals/events", this::watch, Access.READER);
  }

  private static SignalFilter filter(Context ctx) {
    return new SignalFilter(
        asked(ctx, "actor"),
        asked(ctx, "theme"),
        asked(ctx, "instrument"),
        asked(ctx, "material"),
        asked(ctx, "certainty"),
        asked(ctx, "language").map(l -> l.toUpperCase(java.util.Locale.ROOT)));
  }

  private static Optional<String> asked(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name)).filter(v -> !v.isEmpty());
  }

  private void values(Context ctx) {
    warmUp();
    Answers.json(ctx, signals.values());
  }

  private void indices(Context ctx) {
    warmUp();
    Answers.json(ctx, signals.indices(filter(ctx)));
  }

  private void list(Context ctx) {
    warmUp();
    SignalFilter filter = filter(ctx);
    if (Tables.asked(ctx)) {
      List<JsonNode> all = signals.page(filter, 0, MOST_ROWS);
      Answers.json(ctx, new Page<>(all, 1, MOST_ROWS, all.size()));
      return;
    }
    Page.Ask ask = Page.Ask.of(ctx);
    Answers.json(
        ctx,
        new Page<>(
            signals.page(filter, ask.offset(), ask.size()),
            ask.page(),
            ask.size(),
            signals.count(filter)));
  }

  private void alerts(Context ctx) {
    warmUp();
    Answers.json(ctx, signals.alerts());
  }

  private void alertFeed(Context ctx) {
    warmUp();
    List<AtomFeed.Entry> entries =
        signals.alerts().stream()
            .limit(FEED)
            .map(
                a ->
                    new AtomFeed.Entry(
                        "urn:chokepoint:alert:" + a.id(),
                        a.message(),
                        a.date() + "T00:00:00Z",
                        here(ctx) + "/watch#" + a.signals().get(0),
                        a.rule()))
            .toList();
    send(ctx, new AtomFeed("Chokepoint: alerts", here(ctx) + ctx.path()).write(entries));
  }

  private static String here(Context ctx) {
    return ctx.scheme() + "://" + ctx.host();
  }

  private static void send(Context ctx, byte[] feed) {
    Answers.bytes(ctx, feed, "application/atom+xml; charset=utf-8");
  }

  private void feed(Context ctx) {
    warmUp();
    List<AtomFeed.Entry> entries =
        signals.page(filter(ctx), 0, FEED).stream().map(s -> entry(ctx, s)).toList();
    send(ctx, new AtomFeed("Chokepoint: signals", here(ctx) + ctx.path()).write(entries));
  }

  private static AtomFeed.Entry entry(Context ctx, JsonNode s) {
    String actor = s.path("actor").path("value").asText("");
    String id = s.path("document").asText().substring(0, 16) + ":" + s.path("id").asText();
    return new AtomFeed.Entry(
        "urn:chokepoint:signal:" + id,
        (actor.isEmpty() ? "" : actor + ": ") + s.path("gloss").asText(),
        s.path("seen").asText(),
        here(ctx) + "/watch#" + s.path("id").asText(),
        s.path("quote").path("words").asText());
  }

  private void watch(SseClient client) {
    if (watchers.incrementAndGet() > MOST_WATCHERS) {
      watchers.decrementAndGet();
      client.sendEvent("problem", Json.text("Too many are watching. Ask for the list instead."));
      client.close();
      return;
    }
    client.keepAlive();
    Runnable stop =
        signals.listen(fresh -> fresh.forEach(s -> client.sendEvent("signal", Json.text(s))));
    client.onClose(
        () -> {
          stop.run();
          watchers.decrementAndGet();
        });
    client.sendComment("watching");
  }
}
