package org.chokepoint.app.usecase.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chokepoint.app.usecase.Progress;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.knowledge.exchange.FollowTheMoneyWriter;
import org.chokepoint.knowledge.exchange.GraphMl;
import org.chokepoint.knowledge.exchange.MoneyGraph;
import org.chokepoint.knowledge.exchange.StatementCsv;
import org.chokepoint.knowledge.exchange.StatementJson;
import org.chokepoint.knowledge.exchange.TableCsv;
import org.chokepoint.knowledge.exchange.TableJson;
import org.chokepoint.knowledge.parquet.ParquetTable;
import org.chokepoint.knowledge.statement.PackageStatements;
import org.chokepoint.knowledge.statement.Statement;
import org.chokepoint.knowledge.table.Resource;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.picture.SupplyPicture;

/** Makes files of what is known, in forms that other tools read. */
public final class ExportKnowledge {

  private final ReferenceKnowledge knowledge;
  private final Progress progress;

  /** Files of the reference data, opened now. */
  public ExportKnowledge(Supplier<ReferenceKnowledge> source, Progress progress) {
    this.knowledge = source.get();
    this.progress = progress;
  }

  /**
   * The files by name.
   *
   * @param names tables wanted; none for all. A graph has no tables
   * @param asOf month of a graph; empty for the month of the data
   * @throws FailureException if a table is unknown
   */
  public Map<String, byte[]> files(
      ExportFormat format, List<String> names, Optional<YearMonth> asOf) {
    if (format == ExportFormat.FTM || format == ExportFormat.GRAPHML) {
      if (!names.isEmpty()) {
        throw new FailureException(
            FailureReason.UNSUPPORTED_FORMAT,
            "--table",
            "a graph is not made of one table; leave it out.");
      }
      return graph(format, knowledge.pictureAsOf(asOf.orElseGet(knowledge::dataMonth)));
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Resource resource : resources(names)) {
      progress.step("Writing " + resource.name());
      files.put(
          resource.name() + ending(format),
          table(format, resource, knowledge.tables().rows(resource.name())));
    }
    return files;
  }

  private List<Resource> resources(List<String> names) {
    Map<String, Resource> all = new LinkedHashMap<>();
    knowledge.description().resources().values().stream()
        .filter(r -> !r.matrix())
        .forEach(r -> all.put(r.name(), r));
    for (String name : names) {
      if (!all.containsKey(name)) {
        throw new FailureException(
            FailureReason.UNKNOWN_NAME,
            "table '" + name + "'",
            "is not known or is a matrix. Known are: " + String.join(", ", all.keySet()) + ".");
      }
    }
    return all.values().stream()
        .filter(r -> names.isEmpty() ? !r.name().startsWith("io/") : names.contains(r.name()))
        .toList();
  }

  private static String ending(ExportFormat format) {
    return switch (format) {
      case CSV -> ".csv";
      case JSON -> ".json";
      case PARQUET -> ".parquet";
      case STATEMENTS_CSV -> ".statements.csv";
      case STATEMENTS_JSON -> ".statements.jsonl";
      case FTM, GRAPHML -> throw new IllegalArgumentException(format + " has no tables");
    };
  }

  private static byte[] table(ExportFormat format, Resource resource, List<Row> rows) {
    return switch (format) {
      case CSV -> text(out -> TableCsv.write(resource, rows, out));
      case JSON -> text(out -> TableJson.write(resource, rows, out));
      case PARQUET -> parquet(resource, rows);
      case STATEMENTS_CSV -> text(out -> StatementCsv.write(statements(resource, rows), out));
      case STATEMENTS_JSON -> text(out -> StatementJson.write(statements(resource, rows), out));
      case FTM, GRAPHML -> throw new IllegalArgumentException(format + " has no tables");
    };
  }

  private static Iterable<Statement> statements(Resource resource, List<Row> rows) {
    return PackageStatements.of(resource, rows);
  }

  private static byte[] parquet(Resource resource, List<Row> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ParquetTable.write(resource, rows, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> graph(ExportFormat format, SupplyPicture picture) {
    if (format == ExportFormat.GRAPHML) {
      return Map.of("control.graphml", text(out -> GraphMl.write(picture, out)));
    }
    MoneyGraph graph = new MoneyGraph(picture.entities(), picture.interests());
    return Map.of(
        "control.ftm.json",
        text(out -> new FollowTheMoneyWriter(out).write(graph, picture.facilities())));
  }

  private static byte[] text(Consumer<Writer> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      content.accept(out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }
}
