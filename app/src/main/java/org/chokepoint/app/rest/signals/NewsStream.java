package org.chokepoint.app.rest.signals;

import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.chokepoint.app.rest.answer.Json;
import org.chokepoint.app.usecase.signals.NewsLog;
import org.chokepoint.app.usecase.signals.NewsLog.News;

/**
 * Sends news as server-sent events. Each carries an id; a browser that was cut off sends the last
 * one it saw and is told what it missed, or by the event {@code reset} that this is no longer known
 * and the lists must be asked for again.
 */
final class NewsStream implements AutoCloseable {

  private static final int MOST_WATCHERS = 200;
  private static final int BEAT_SECONDS = 20;

  private final NewsLog log;
  private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
  private final Runnable stop;
  // One thread sends to all, so that a watcher who reads slowly holds up no run.
  private final ScheduledExecutorService sender =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "chokepoint-news");
            thread.setDaemon(true);
            return thread;
          });

  NewsStream(NewsLog log) {
    this.log = log;
    this.stop = log.listen(fresh -> sender.execute(() -> watchers.forEach(Watcher::tell)));
    // Someone who has gone is noticed only when something is sent.
    sender.scheduleWithFixedDelay(
        () -> watchers.forEach(w -> w.client.sendComment("")),
        BEAT_SECONDS,
        BEAT_SECONDS,
        TimeUnit.SECONDS);
  }

  private final class Watcher {
    private final SseClient client;
    private String seen;

    Watcher(SseClient client, String seen) {
      this.client = client;
      this.seen = seen;
    }

    synchronized void tell() {
      Optional<List<News>> missed = log.after(seen);
      if (missed.isEmpty()) {
        seen = log.latest();
        client.sendEvent("reset", "{}", seen);
        return;
      }
      for (News news : missed.get()) {
        String kind = news.kind().name().toLowerCase(Locale.ROOT);
        client.sendEvent(kind, Json.text(news.content()), news.id());
        seen = news.id();
      }
    }
  }

  /** Sends to a client until it goes, beginning after the last event it saw. */
  void watch(SseClient client) {
    if (watchers.size() >= MOST_WATCHERS) {
      client.sendEvent("problem", Json.text("Too many are watching. Ask for the list instead."));
      client.close();
      return;
    }
    client.keepAlive();
    String latest = log.latest();
    Optional<String> lastSeen = Optional.ofNullable(client.ctx().header("Last-Event-ID"));
    client.sendComment("watching");
    if (lastSeen.isEmpty()) {
      client.sendEvent("begin", "{}", latest);
    }
    Watcher watcher = new Watcher(client, lastSeen.orElse(latest));
    client.onClose(() -> watchers.remove(watcher));
    watchers.add(watcher);
    watcher.tell();
  }

  @Override
  public void close() {
    stop.run();
    sender.shutdownNow();
  }
}
