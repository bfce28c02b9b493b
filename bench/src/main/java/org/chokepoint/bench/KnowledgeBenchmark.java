package org.chokepoint.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.knowledge.statement.KnowledgeBase;
import org.chokepoint.knowledge.statement.Statement;
import org.chokepoint.knowledge.statement.Statement.Position;
import org.chokepoint.knowledge.statement.Statement.Seen;
import org.chokepoint.knowledge.statement.Statement.Validity;
import org.chokepoint.knowledge.store.KnowledgeStores;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Dataset;
import org.chokepoint.model.source.Quality;

/**
 * What the knowledge base costs: opening the packed data cold and warm with the memory it holds,
 * and loading, loading again and reading a store of trade flows. Arguments: statements, and the
 * JDBC address of a PostgreSQL database (the embedded store without).
 */
public final class KnowledgeBenchmark {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final List<String> COLUMNS =
      List.of(
          "reporter",
          "partner",
          "hs",
          "year",
          "flow",
          "value_kusd",
          "quantity_t",
          "note",
          "source");

  private KnowledgeBenchmark() {}

  /** Runs all and prints a table. */
  public static void main(String[] args) throws IOException {
    int statements = args.length > 0 ? Integer.parseInt(args[0]) : 300_000;
    OUT.println("| what | s | MB held |");
    OUT.println("|---|---:|---:|");
    YearMonth month = YearMonth.of(2025, 12);
    timed("all packed tables and the picture, cold", () -> opened(month));
    timed("the same, warm", () -> opened(month));
    Path folder = Files.createTempDirectory("knowledge-benchmark");
    String stated = String.format(Locale.ROOT, "%,d statements ", statements);
    try (KnowledgeBase base =
        args.length > 1
            ? KnowledgeStores.postgresql(args[1], user("PGUSER"), user("PGPASSWORD"))
            : KnowledgeStores.embedded(folder.resolve("store"))) {
      timed("load " + stated + "into an empty store", () -> load(base, statements, "2025-01"));
      timed("load a newer release of them", () -> load(base, statements, "2025-02"));
      timed("read them and refresh the packed data", () -> ReferenceKnowledge.refreshedBy(base));
      timed("the same, warm", () -> ReferenceKnowledge.refreshedBy(base));
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        OUT.printf(Locale.ROOT, "%s: %.0f MB%n", file.getFileName(), Files.size(file) / 1e6);
      }
    }
  }

  private static Optional<String> user(String variable) {
    return Optional.ofNullable(System.getenv(variable));
  }

  private static Object opened(YearMonth month) {
    ReferenceKnowledge knowledge = ReferenceKnowledge.bundled();
    List<Object> all = new ArrayList<>();
    all.add(knowledge);
    all.add(knowledge.lexicon());
    SupplyPicture picture = knowledge.pictureAsOf(month);
    all.add(picture);
    all.add(picture.trade());
    all.add(picture.governance());
    knowledge.description().resources().values().stream()
        .filter(r -> !r.matrix())
        .forEach(r -> all.add(knowledge.tables().rows(r.name())));
    return all;
  }

  private static Object load(KnowledgeBase base, int statements, String accessed) {
    DatasetId id = new DatasetId("bench/" + accessed + "/trade");
    int records = statements / COLUMNS.size();
    Dataset dataset = new Dataset(id, "Flows", "bench", "none", accessed, "0".repeat(64), records);
    Iterable<Statement> all =
        () ->
            IntStream.range(0, records)
                .boxed()
                .flatMap(
                    r ->
                        IntStream.range(0, COLUMNS.size())
                            .mapToObj(c -> statement(id, YearMonth.parse(accessed), r, c)))
                .iterator();
    return base.load(List.of(new KnowledgeBase.Batch(dataset, all)));
  }

  private static Statement statement(DatasetId id, YearMonth seen, int record, int column) {
    String property = COLUMNS.get(column);
    String subject = "R" + record % 200 + "|P" + record / 200 % 200 + "|280530|" + record / 40_000;
    return new Statement(
        id,
        "trade",
        subject,
        property,
        Integer.toString(record * 31 + column),
        column == 6 ? "t" : "",
        Validity.ALWAYS,
        property.equals(Statement.RECORD)
            ? "row " + (record + 1)
            : "row " + (record + 1) + ", " + property,
        "bench flows",
        Quality.REPORTED,
        new Seen(seen, seen),
        new Position(record + 1, column));
  }

  private static void timed(String what, Supplier<Object> work) {
    long before = held();
    long start = System.nanoTime();
    Object result = work.get();
    double seconds = (System.nanoTime() - start) / 1e9;
    double held = (held() - before) / 1e6;
    OUT.printf(Locale.ROOT, "| %s | %.2f | %.0f |%n", what, seconds, held);
    if (result.hashCode() == 0) {
      OUT.println();
    }
  }

  private static long held() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
