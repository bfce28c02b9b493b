package org.chokepoint.knowledge.upstream;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chokepoint.knowledge.check.Faults;
import org.chokepoint.knowledge.check.KnownKeys;
import org.chokepoint.knowledge.exchange.StatementCsv;
import org.chokepoint.knowledge.exchange.StatementJson;
import org.chokepoint.knowledge.statement.KnowledgeBase;
import org.chokepoint.knowledge.statement.Statement;
import org.chokepoint.knowledge.table.PackageTables;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.source.Dataset;

/**
 * Loads statements, as CSV or as JSON lines, into a store if nothing at all is wrong with any of
 * them. A statement may correct one cell: what a file leaves out of a record of the reference data
 * stays as it is.
 */
public final class StatementLoading {
  private final PackageTables reference;
  private final Supplier<KnowledgeBase> base;
  private final Consumer<String> told;

  /**
   * Loading into a store.
   *
   * @param reference reference data, for schemas and the records that statements complete
   * @param base opens the store, once nothing is found to be wrong
   * @param told told of each step before it begins
   */
  public StatementLoading(
      PackageTables reference, Supplier<KnowledgeBase> base, Consumer<String> told) {
    this.reference = reference;
    this.base = base;
    this.told = told;
  }

  /** Loads a file; names ending in {@code .json} or {@code .jsonl} hold JSON lines, others CSV. */
  public LoadOutcome load(Path file) {
    String name = SourceFiles.name(file);
    told.accept("Reading " + name);
    Faults faults = new Faults(name);
    Map<DatasetId, List<StatedLine>> read = new TreeMap<>();
    if (SourceFiles.usable(file, faults)) {
      read(file, name, faults, read);
    }
    int count = read.values().stream().mapToInt(List::size).sum();
    told.accept("Checking " + count + " statements");
    StatementCheck check = new StatementCheck(reference, KnownKeys.of(reference), faults);
    read.values().forEach(check::check);
    if (count == 0 && faults.none()) {
      faults.of(FailureReason.EMPTY, "holds no statement");
    }
    if (!faults.none()) {
      return LoadOutcome.refused(count, faults.list());
    }
    told.accept("Storing " + count + " statements");
    List<KnowledgeBase.Batch> batches = new ArrayList<>();
    String sha256 = SourceFiles.digest(List.of(file));
    read.forEach(
        (id, lines) ->
            batches.add(
                new KnowledgeBase.Batch(
                    dataset(id, lines, sha256),
                    lines.stream().map(StatedLine::statement).toList())));
    return LoadOutcome.load(base.get(), batches, count, told);
  }

  private static void read(
      Path file, String name, Faults faults, Map<DatasetId, List<StatedLine>> into) {
    boolean json = name.endsWith(".json") || name.endsWith(".jsonl");
    try {
      if (json) {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
          StatementJson.forEach(in, name, (statement, line) -> add(into, statement, line));
        }
      } else {
        try (InputStream in = Files.newInputStream(file)) {
          StatementCsv.forEach(
              in, name, (statement, line) -> add(into, statement, line), faults::add);
        }
      }
    } catch (FailureException e) {
      faults.add(e.failure());
    } catch (IOException | java.io.UncheckedIOException e) {
      faults.of(FailureReason.MALFORMED, "cannot be read as UTF-8 text: " + e.getMessage());
    }
  }

  private static void add(Map<DatasetId, List<StatedLine>> into, Statement statement, long line) {
    into.computeIfAbsent(statement.dataset(), d -> new ArrayList<>())
        .add(new StatedLine(statement, line));
  }

  private Dataset dataset(DatasetId id, List<StatedLine> lines, String sha256) {
    YearMonth accessed =
        lines.stream()
            .map(l -> l.statement().seen().last())
            .max(YearMonth::compareTo)
            .orElseThrow();
    int records =
        (int) lines.stream().map(l -> l.statement().position().record()).distinct().count();
    return reference.datasets().stream()
        .filter(d -> d.id().equals(id))
        .findFirst()
        .map(
            d ->
                new Dataset(
                    id, d.title(), d.publisher(), d.licence(), accessed + "", sha256, records))
        .orElseGet(
            () ->
                new Dataset(
                    id,
                    "Statements",
                    id.value().substring(0, id.value().indexOf('/')),
                    "as agreed with the publisher",
                    accessed.toString(),
                    sha256,
                    records));
  }
}
