package org.chokepoint.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chokepoint.app.rest.Server;
import org.chokepoint.app.rest.ServerSettings;
import org.chokepoint.app.usecase.LoadedDocument;
import org.chokepoint.app.usecase.ReadDocuments;
import org.chokepoint.app.watch.WatchStore;
import org.chokepoint.evidence.collect.ItemKey;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Signal;

/**
 * Times the main calls of the server on the loopback address with a million signals stored, by a
 * few callers at once. Arguments: folder, number of signals, requests of each call, callers. The
 * folder is filled at the first time and used again. With a fifth argument the signals are in
 * PostgreSQL.
 */
public final class ServerLoad {

  private static final int SIGNALS_EACH = 50;
  private static final int COPIES = 25;
  private static final int DAYS = 290;
  // A place in 2015, behind half of the signals.
  private static final String MIDDLE = "-16500_" + "8".repeat(64) + "_0";
  private static final String[] CALLS = {
    "/",
    "/api/v1/signals?size=50",
    "/api/v1/signals?size=50&page=200",
    "/api/v1/signals?size=50&after=" + MIDDLE,
    "/api/v1/signals?size=50&material=Dy",
    "/api/v1/signals?size=50&material=Dy&after=" + MIDDLE,
    "/api/v1/signals?size=50&actor=baogang-group",
    "/api/v1/signals?size=50&material=Dy&certainty=done&language=EN",
    "/api/v1/signal-values",
    "/api/v1/indices",
    "/api/v1/alerts",
    "/api/v1/search?query=bao",
    "/api/v1/entities/baogang-group",
    "/api/v1/materials/Nd",
    "/api/v1/facilities?size=200",
    "/api/v1/chains/Nd",
    "/api/v1/market",
    "/api/v1/briefs"
  };

  private ServerLoad() {}

  /** Runs the load. */
  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException, ExecutionException {
    Path folder = Path.of(arguments[0]);
    int signals = Integer.parseInt(arguments[1]);
    int requests = Integer.parseInt(arguments[2]);
    int callers = Integer.parseInt(arguments[3]);
    Optional<EmbeddedPostgres> postgres = Optional.empty();
    if (arguments.length > 4) {
      postgres =
          Optional.of(
              EmbeddedPostgres.builder()
                  .setDataDirectory(folder.resolve("postgres"))
                  .setCleanDataDirectory(false)
                  .start());
    }
    Optional<String> database = postgres.map(p -> p.getJdbcUrl("postgres", "postgres"));
    if (!Files.exists(folder.resolve("watch"))) {
      fill(folder, signals, database);
    }
    ServerSettings settings =
        new ServerSettings(
            "127.0.0.1",
            0,
            folder,
            false,
            new ServerSettings.Limits(20_000_000, 100_000_000, 10, 2, 2),
            new ServerSettings.Options(database, Optional.empty(), Optional.empty(), false));
    long begun = System.nanoTime();
    try (Server server = Server.start(settings, Clock.systemUTC())) {
      HttpClient http = HttpClient.newHttpClient();
      URI base = URI.create(server.address());
      get(http, base.resolve("/"));
      System.out.printf(
          Locale.ROOT, "first page after %.0f ms%n", (System.nanoTime() - begun) / 1e6);
      System.out.println("| call | p50 ms | p99 ms | bytes | calls a second |");
      System.out.println("|---|---|---|---|---|");
      for (String call : CALLS) {
        time(http, base.resolve(call), call, requests, callers);
      }
      Runtime runtime = Runtime.getRuntime();
      System.gc();
      System.out.printf(
          Locale.ROOT,
          "heap in use after a collection: %d MB%n",
          (runtime.totalMemory() - runtime.freeMemory()) >> 20);
      Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(l -> l.startsWith("VmHWM") || l.startsWith("VmRSS"))
          .forEach(System.out::println);
    }
    if (postgres.isPresent()) {
      postgres.get().close();
    }
  }

  private static void time(HttpClient http, URI address, String call, int requests, int callers)
      throws InterruptedException, ExecutionException {
    for (int i = 0; i < 20; i++) {
      get(http, address);
    }
    long[] nanos = new long[requests];
    int[] bytes = new int[1];
    ExecutorService pool = Executors.newFixedThreadPool(callers);
    List<Future<?>> all = new ArrayList<>();
    long begun = System.nanoTime();
    for (int i = 0; i < requests; i++) {
      int at = i;
      all.add(
          pool.submit(
              () -> {
                long start = System.nanoTime();
                bytes[0] = get(http, address);
                nanos[at] = System.nanoTime() - start;
              }));
    }
    for (Future<?> one : all) {
      one.get();
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    pool.shutdown();
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "| `%s` | %.1f | %.1f | %d | %.0f |%n",
        call,
        nanos[requests / 2] / 1e6,
        nanos[(int) Math.min(requests - 1L, Math.round(requests * 0.99))] / 1e6,
        bytes[0],
        requests / seconds);
  }

  private static int get(HttpClient http, URI address) {
    try {
      HttpResponse<byte[]> answer =
          http.send(
              HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip").build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(address + " answers " + answer.statusCode());
      }
      return answer.body().length;
    } catch (IOException e) {
      throw new IllegalStateException(address.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  // Signals of two real samples, repeated under documents of their own and spread over twenty
  // years.
  private static void fill(Path folder, int signals, Optional<String> postgres)
      throws IOException, SQLException {
    List<Signal> real = new ArrayList<>();
    ReadDocuments reader = new ReadDocuments(ReferenceKnowledge::bundled);
    Document model = null;
    for (String sample : List.of("export-control-notice.txt", "party-committee-meeting.txt")) {
      byte[] bytes = Files.readAllBytes(Path.of("samples", sample));
      ReadDocuments.Reading reading =
          reader.read(LoadedDocument.kept(bytes, sample, "text/plain; charset=utf-8"));
      real.addAll(reading.signals());
      model = reading.document();
    }
    Document like = Objects.requireNonNull(model);
    Path watch = folder.resolve("watch");
    Clock clock = Clock.systemUTC();
    try (WatchStore store =
        postgres.isPresent()
            ? WatchStore.at(postgres.get(), watch, clock)
            : WatchStore.in(watch, clock)) {
      String source = store.sources().add("load:").id();
      for (int d = 0; d < signals / SIGNALS_EACH / COPIES; d++) {
        byte[] bytes = ("document " + d).getBytes(StandardCharsets.UTF_8);
        Document document =
            new Document(
                new DocumentId("00" + DocumentId.of(bytes).sha256().substring(2)),
                "load-" + d + ".txt",
                like.mediaType(),
                like.language(),
                like.title(),
                like.published(),
                like.authors(),
                "document " + d);
        List<Signal> some = new ArrayList<>();
        for (int i = 0; i < SIGNALS_EACH; i++) {
          some.add(real.get((d + i) % real.size()));
        }
        store.journal().read(source, new ItemKey("load-" + d, ""), bytes, document, some);
      }
    }
    String address =
        postgres.orElse(
            "jdbc:h2:file:"
                + folder.resolve("watch").resolve("watch").toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
    try (Connection connection =
            postgres.isPresent()
                ? DriverManager.getConnection(address)
                : DriverManager.getConnection(address, "sa", "");
        Statement statement = connection.createStatement()) {
      spread(statement, postgres.isPresent());
    }
  }

  // Copies under other documents, spread over twenty years.
  private static void spread(Statement statement, boolean postgres) throws SQLException {
    String spread =
        "recency + (select mod(d.seq, " + DAYS + ") from document d where d.id = document_id)";
    statement.executeUpdate("update signal set recency = " + spread);
    statement.executeUpdate("update signal_tag set recency = " + spread);
    for (int copy = 1; copy < COPIES; copy++) {
      String id = "'" + String.format(Locale.ROOT, "%02x", copy) + "' || substring(%s, 3)";
      String later = "recency + " + copy * DAYS;
      copy(
          statement,
          "document",
          "seq, id, origin, media_type, language, title, published, authors, body, first_seen,"
              + " sketch, story",
          "seq + "
              + copy * 1_000_000
              + ", "
              + String.format(id, "id")
              + ", origin, media_type, language, title, published, authors, body, first_seen,"
              + " sketch, story");
      copy(
          statement,
          "signal",
          "document_id, position, id, date, recency, actor, kind, content",
          String.format(id, "document_id")
              + ", position, id, "
              + (postgres
                  ? "date '1970-01-01' - (" + later + ")"
                  : "dateadd(day, -(" + later + "), date '1970-01-01')")
              + ", "
              + later
              + ", actor, kind, content");
      copy(
          statement,
          "signal_tag",
          "kind, tag, recency, document_id, position",
          "kind, tag, " + later + ", " + String.format(id, "document_id") + ", position");
      System.out.println("copy " + copy);
    }
    statement.executeUpdate("update signal_count set n = n * " + COPIES);
    statement.execute("analyze");
  }

  // Rows whose document begins with 00 are the originals: every copy gets a first byte of its own.
  private static void copy(Statement statement, String table, String columns, String values)
      throws SQLException {
    String key = table.equals("document") ? "id" : "document_id";
    statement.executeUpdate(
        "insert into "
            + table
            + " ("
            + columns
            + ") select "
            + values
            + " from "
            + table
            + " where "
            + key
            + " like '00%'");
  }
}
