package org.chokepoint.knowledge.upstream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chokepoint.knowledge.exchange.StatementCsv;
import org.chokepoint.knowledge.table.CsvTable;
import org.chokepoint.knowledge.table.Field;
import org.chokepoint.knowledge.table.PackageTables;
import org.chokepoint.knowledge.table.Resource;
import org.chokepoint.model.failure.FailureException;

/**
 * What a file holds.
 *
 * @param form how it is to be read
 * @param name token of the publisher's format or name of the table; empty for the other forms
 */
public record FileKind(Form form, String name) {

  private static final int START = 4000;

  /** Ways of reading a file. */
  public enum Form {
    /** As its publisher ships it. */
    PUBLISHER,
    /** In the schema of a table of ours. */
    TABLE,
    /** Statements, one a line. */
    STATEMENTS,
    /** FollowTheMoney entities, one a line. */
    ENTITIES,
    /** A folder with a data package. */
    PACKAGE
  }

  /**
   * The kind of a file by its header; empty if it is none that can be loaded.
   *
   * @param reference reference data, whose tables are known by their headers
   */
  public static Optional<FileKind> of(Path file, PackageTables reference) {
    if (Files.isDirectory(file)) {
      boolean described = Files.isRegularFile(file.resolve("datapackage.json"));
      return described ? Optional.of(new FileKind(Form.PACKAGE, "")) : Optional.empty();
    }
    String name = SourceFiles.name(file);
    if (name.endsWith(".json") || name.endsWith(".jsonl")) {
      return Optional.of(new FileKind(entities(file) ? Form.ENTITIES : Form.STATEMENTS, ""));
    }
    return header(file).flatMap(columns -> of(columns, reference));
  }

  private static Optional<FileKind> of(List<String> columns, PackageTables reference) {
    if (columns.equals(StatementCsv.columns())) {
      return Optional.of(new FileKind(Form.STATEMENTS, ""));
    }
    Optional<FileKind> publisher =
        UpstreamFormat.ofHeader(columns).map(f -> new FileKind(Form.PUBLISHER, f.token()));
    return publisher.isPresent()
        ? publisher
        : reference.description().resources().values().stream()
            .filter(r -> !r.matrix() && columns(r).equals(columns))
            .findFirst()
            .map(r -> new FileKind(Form.TABLE, r.name()));
  }

  /**
   * The table of ours whose columns a file has most of, if it has at least half of them; for a
   * person who has one name wrong.
   */
  public static Optional<String> nearestTable(Path file, PackageTables reference) {
    List<String> columns = header(file).orElse(List.of());
    return reference.description().resources().values().stream()
        .filter(r -> !r.matrix() && 2 * shared(columns, r) >= columns(r).size())
        .max(Comparator.comparingLong(r -> shared(columns, r)))
        .map(Resource::name);
  }

  private static long shared(List<String> columns, Resource resource) {
    return columns(resource).stream().filter(columns::contains).count();
  }

  private static List<String> columns(Resource resource) {
    return resource.fields().stream().map(Field::name).toList();
  }

  private static Optional<List<String>> header(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      // Every byte is a character of this encoding, and headers are ASCII in all that is known.
      return Optional.of(
              CsvTable.readRagged(in, StandardCharsets.ISO_8859_1, "header", r -> false).columns())
          .map(FileKind::withoutMark);
    } catch (FailureException | IOException e) {
      return Optional.empty();
    }
  }

  private static boolean entities(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(START), StandardCharsets.UTF_8);
      return start.contains("\"schema\"") && start.contains("\"properties\"");
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> withoutMark(List<String> columns) {
    return columns.stream().map(c -> c.replace("\u00EF\u00BB\u00BF", "")).toList();
  }
}
