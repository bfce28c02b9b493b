package org.chokepoint.knowledge.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.source.Dataset;

/** The tables of a data package, corrected and verified as the package declares. */
public final class PackageTables implements Tables {
  private final PackageFiles files;
  private final PackageDescription description;
  private final Amendments amendments;

  private PackageTables(PackageFiles files, PackageDescription description) {
    this.files = files;
    this.description = description;
    this.amendments = new Amendments();
    for (Row row : read("corrections")) {
      amendments.add(correction(row));
    }
    for (Row row : read("verifications")) {
      amendments.add(verification(row));
    }
  }

  /**
   * Opens a package. Tables are read when they are asked for.
   *
   * @throws FailureException if the description, corrections or verifications cannot be read
   */
  public static PackageTables open(PackageFiles files) {
    return new PackageTables(files, PackageDescription.read(files));
  }

  /** What the package says of its files. */
  public PackageDescription description() {
    return description;
  }

  /** Every declared correction, applied or proposed. */
  public List<Correction> corrections() {
    return amendments.corrections();
  }

  @Override
  public List<Dataset> datasets() {
    return description.resources().values().stream().map(Resource::dataset).toList();
  }

  @Override
  public List<Row> rows(String table) {
    return read(table);
  }

  /**
   * A file of the package as it stands, without corrections.
   *
   * @throws FailureException if it cannot be read as CSV
   */
  public CsvTable raw(String table) {
    Resource resource = description.get(table);
    try {
      InputStream in = files.open(resource.path());
      return CsvTable.read(resource.gzipped() ? new GZIPInputStream(in) : in, resource.path());
    } catch (IOException e) {
      throw new FailureException(
          new Failure(FailureReason.UNREACHABLE, resource.path(), "cannot be read: " + e), e);
    }
  }

  private List<Row> read(String table) {
    Resource resource = description.get(table);
    CsvTable csv = raw(table);
    CsvRow.Header header = header(resource, csv.columns());
    boolean amended = amendments.touch(table);
    List<Row> rows = new ArrayList<>(csv.records().size());
    int number = 0;
    for (List<String> cells : csv.records()) {
      number++;
      String key = amended ? key(header, cells) : "";
      List<Correction> corrections = amendments.corrections(table, key);
      if (corrections.stream().noneMatch(Correction::removesRow)) {
        var verified = amendments.verifications(table, key);
        rows.add(new CsvRow(header, number, cells, corrections, verified));
      }
    }
    return rows;
  }

  /**
   * The rows of a table that is not part of the package, without corrections.
   *
   * @throws FailureException if its columns are not those of the description
   */
  public static List<Row> rowsOf(Resource resource, CsvTable csv) {
    CsvRow.Header header = header(resource, csv.columns());
    List<Row> rows = new ArrayList<>(csv.records().size());
    for (List<String> cells : csv.records()) {
      rows.add(new CsvRow(header, rows.size() + 1, cells, List.of(), List.of()));
    }
    return rows;
  }

  private static CsvRow.Header header(Resource resource, List<String> columns) {
    List<String> described = resource.fields().stream().map(Field::name).toList();
    if (!resource.matrix() && !described.equals(columns)) {
      throw new FailureException(
          FailureReason.MALFORMED,
          resource.path() + ", line 1",
          "has columns " + columns + " but its description says " + described);
    }
    Map<String, Integer> index = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      index.put(columns.get(i), i);
    }
    return new CsvRow.Header(resource, index);
  }

  private static String key(CsvRow.Header header, List<String> cells) {
    StringBuilder key = new StringBuilder();
    for (String column : header.resource().primaryKey()) {
      key.append(key.isEmpty() ? "" : "|").append(cells.get(header.of(column)));
    }
    return key.toString();
  }

  private static Correction correction(Row row) {
    return new Correction(
        row.text("id"),
        row.text("dataset"),
        row.text("row_key"),
        row.text("column"),
        row.text("old_value"),
        row.text("new_value"),
        row.text("reason"),
        row.text("status").equals("accepted"),
        row.text("source"));
  }

  private static Verification verification(Row row) {
    return new Verification(
        row.text("dataset"),
        row.text("row_key"),
        row.text("column"),
        row.text("found_value"),
        row.text("agrees").equals("yes"),
        row.text("source_title") + ", " + row.text("publisher"));
  }
}
