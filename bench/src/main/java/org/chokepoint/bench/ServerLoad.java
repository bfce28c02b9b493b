package org.chokepoint.bench;

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
 * folder is filled at the first time and used again.
 */
public final class ServerLoad {

  private static final int SIGNALS_EACH = 50;
  private static final int COPIES = 25;
  private static final String[] CALLS = {
    "/",
    "/api/v1/signals?size=50",
    "/api/v1/signals?size=50&page=10000",
    "/api/v1/signals?size=50&material=Dy",
    "/api/v1/signals?size=50&actor=mofcom",
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
    if (!Files.exists(folder.resolve("watch"))) {
      fill(folder, signals);
    }
    ServerSettings settings =
        new ServerSettings(
            "127.0.0.1",
            0,
            folder,
            false,
            new ServerSettings.Limits(20_000_000, 100_000_000, 10, 2, 2));
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
  private static void fill(Path folder, int signals) throws IOException, SQLException {
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
    try (WatchStore store = WatchStore.in(folder.resolve("watch"), Clock.systemUTC())) {
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
        "jdbc:h2:file:"
            + folder.resolve("watch").resolve("watch").toAbsolutePath()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    try (Connection connection = DriverManager.getConnection(address, "sa", "");
        Statement statement = connection.createStatement()) {
      for (int copy = 1; copy < COPIES; copy++) {
        String id = String.format(Locale.ROOT, "'%02x' || substring(%%s, 3)", copy);
        copy(statement, "document", "id", id);
        copy(statement, "signal", "document_id", id);
        copy(statement, "signal_theme", "document_id", id);
        copy(statement, "signal_tag", "document_id", id);
        System.out.println("filled " + (copy + 1) * (signals / COPIES));
      }
      statement.executeUpdate(
          "update signal set date = dateadd(day, -cast(rand() * 7300 as int), date)");
      statement.execute("analyze");
    }
  }

  // Rows whose id begins with 00 are the originals: every copy gets a first byte of its own.
  private static void copy(Statement statement, String table, String key, String id)
      throws SQLException {
    String columns =
        switch (table) {
          case "document" ->
              "origin, media_type, language, title, published, authors, body, first_seen, sketch,"
                  + " story";
          case "signal" -> "position, id, date, actor, kind, content";
          case "signal_theme" -> "position, theme";
          default -> "kind, tag, position";
        };
    statement.executeUpdate(
        "insert into "
            + table
            + " ("
            + key
            + ", "
            + columns
            + ") select "
            + String.format(Locale.ROOT, id, key)
            + ", "
            + columns
            + " from "
            + table
            + " where "
            + key
            + " like '00%'");
  }
}
