package org.chokepoint.app.rest.signals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.lang.reflect.Type;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.app.rest.answer.Answers;
import org.chokepoint.app.rest.answer.Page;
import org.chokepoint.app.rest.answer.ProblemException;
import org.chokepoint.app.rest.answer.Tables;
import org.chokepoint.app.rest.describe.Api;
import org.chokepoint.app.rest.describe.Operation;
import org.chokepoint.app.rest.guard.Access;
import org.chokepoint.app.usecase.signals.AlertView;
import org.chokepoint.app.usecase.signals.IndexView;
import org.chokepoint.app.usecase.signals.SignalDesk;
import org.chokepoint.app.watch.SignalCursor;
import org.chokepoint.app.watch.SignalFilter;
import org.chokepoint.app.watch.SignalPages;

/** Signals newest first: as pages, as a feed, and as events when new ones come. */
public final class SignalApi implements AutoCloseable {

  private static final int MOST_ROWS = 10_000;
  private static final int FARTHEST = 10_000;
  private static final int FEED = 50;
  private static final Type COUNTS = new TypeReference<Map<String, Long>>() {}.getType();

  private final SignalDesk signals;
  private final NewsStream news;
  private final Runnable first;
  private boolean begun;

  /**
   * Over a desk.
   *
   * @param first what is read before anyone is answered
   */
  public SignalApi(SignalDesk signals, Runnable first) {
    this.signals = signals;
    this.news = new NewsStream(signals.news());
    this.first = first;
  }

  /** Reads what is to be read first, unless that is done. */
  public synchronized void warmUp() {
    if (!begun) {
      first.run();
      begun = true;
    }
  }

  /**
   * A part of the list of signals.
   *
   * @param items the signals, newest first
   * @param page number of the part, from 1, unless it was asked for with {@code after}
   * @param size most signals a part has
   * @param total number of signals in the whole list
   * @param totalIsLeast whether there are more than that, which were not counted
   * @param next what {@code after} asks for the part behind; none at the end
   */
  record SignalPage(
      List<JsonNode> items,
      int page,
      int size,
      long total,
      boolean totalIsLeast,
      Optional<String> next) {}

  /** Registers the routes. */
  public void register(Api api) {
    api.add(
        Operation.get(
                "/api/v1/signals",
                Access.READER,
                "listSignals",
                "Signals read so far, newest first, every field quoted")
            .query("actor", "certainty", "language", "theme", "instrument", "material", "after")
            .pages()
            .answers(SignalPage.class),
        this::list);
    api.add(
        Operation.get(
                "/api/v1/signal-values",
                Access.READER,
                "listSignalValues",
                "The values that filters of signals can take")
            .answers(Map.class, String.class, COUNTS),
        this::values);
    api.add(
        Operation.get(
                "/api/v1/indices",
                Access.READER,
                "showIndices",
                "Tightening index month by month with the signals behind each "
                    + "point, and the policy alignment of one actor")
            .query("actor", "theme", "instrument", "material", "certainty", "language")
            .answers(IndexView.class),
        this::indices);
    api.add(
        Operation.get(
                "/api/v1/alerts",
                Access.READER,
                "listAlerts",
                "What changed in the six months before the newest act: new "
                    + "instruments, jumps of an index, new actors")
            .answers(List.class, AlertView.class),
        this::alerts);
    api.add(
        Operation.get(
                "/api/v1/alerts.atom", Access.READER, "alertFeed", "The alerts as an Atom feed")
            .sends("application/atom+xml"),
        this::alertFeed);
    api.add(
        Operation.get(
                "/api/v1/signals.atom",
                Access.READER,
                "signalFeed",
                "The newest signals as an Atom feed; readers of feeds may "
                    + "send a token as password")
            .query("actor", "theme", "instrument", "material", "certainty", "language")
            .sends("application/atom+xml"),
        this::feed);
    api.events(
        Operation.get(
            "/api/v1/news",
            Access.READER,
            "watchNews",
            "New signals and alerts as server-sent events; Last-Event-ID "
                + "asks for what was missed"),
        ctx -> {},
        news::watch);
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
    Optional<SignalCursor> after = asked(ctx, "after").map(SignalApi::place);
    Page.Ask ask = Page.Ask.of(ctx);
    if (Tables.asked(ctx)) {
      ask = new Page.Ask(1, MOST_ROWS);
    }
    if (after.isEmpty() && ask.offset() > FARTHEST) {
      throw ProblemException.badValue(
          "page",
          "leads behind " + FARTHEST + " signals; go on with after= and the next of a page.");
    }
    SignalDesk.Part part =
        after.isPresent()
            ? signals.after(filter, after, ask.size())
            : signals.from(filter, (int) ask.offset(), ask.size());
    part.next()
        .ifPresent(next -> ctx.header("Link", "<" + nextPage(ctx, next) + ">; rel=\"next\""));
    SignalPages.Count count = signals.count(filter);
    Answers.json(
        ctx,
        new SignalPage(
            part.signals(), ask.page(), ask.size(), count.value(), count.more(), part.next()));
  }

  private static SignalCursor place(String text) {
    return SignalCursor.parse(text)
        .orElseThrow(
            () -> ProblemException.badValue("after", "is not the next of a page of signals."));
  }

  private static String nextPage(Context ctx, String next) {
    StringBuilder address = new StringBuilder(ctx.path()).append("?after=").append(next);
    ctx.queryParamMap()
        .forEach(
            (name, values) -> {
              if (!name.equals("after") && !name.equals("page") && !values.isEmpty()) {
                address
                    .append('&')
                    .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(values.get(0), StandardCharsets.UTF_8));
              }
            });
    return address.toString();
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
        signals.from(filter(ctx), 0, FEED).signals().stream().map(s -> entry(ctx, s)).toList();
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

  @Override
  public void close() {
    news.close();
  }
}
