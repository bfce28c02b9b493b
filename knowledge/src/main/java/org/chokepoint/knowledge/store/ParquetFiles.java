package org.chokepoint.knowledge.store;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.chokepoint.knowledge.exchange.TableCsv;
import org.chokepoint.knowledge.table.Field;
import org.chokepoint.knowledge.table.Resource;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/**
 * Tables as Parquet, both ways, through DuckDB. DuckDB is 85 MB and is not shipped: whoever wants
 * Parquet puts {@code duckdb_jdbc} on the class path.
 */
public final class ParquetFiles {
  private ParquetFiles() {}

  /**
   * Writes a table with typed columns. The file appears when it is complete.
   *
   * @throws FailureException if DuckDB is not there or the file cannot be written
   */
  public static void write(Resource resource, List<Row> rows, Path file) {
    Path csv = null;
    Path whole = file.resolveSibling(file.getFileName() + ".part");
    try {
      csv = Files.createTempFile("chokepoint", ".csv");
      try (Writer out = Files.newBufferedWriter(csv, StandardCharsets.UTF_8)) {
        TableCsv.write(resource, rows, out);
      }
      run(
          "copy (select * from read_csv("
              + quoted(csv.toString())
              + ", header = true, columns = {"
              + types(resource)
              + "})) to "
              + quoted(whole.toString())
              + " (format parquet)");
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failed(file, e);
    } finally {
      delete(csv);
      delete(whole);
    }
  }

  /**
   * Reads a Parquet file into CSV in the same columns, ready to be loaded as a table.
   *
   * @throws FailureException if DuckDB is not there or the file is not Parquet
   */
  public static void toCsv(Path parquet, Path csv) {
    run(
        "copy (select * from read_parquet("
            + quoted(parquet.toString())
            + ")) to "
            + quoted(csv.toString())
            + " (format csv, header true)");
  }

  private static String types(Resource resource) {
    return resource.fields().stream()
        .map(f -> quoted(f.name()) + ": '" + type(f) + "'")
        .collect(Collectors.joining(", "));
  }

  private static String type(Field field) {
    return switch (field.type()) {
      case "number" -> "double";
      case "integer" -> "integer";
      case "boolean" -> "boolean";
      default -> "varchar";
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static void run(String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      boolean missing = String.valueOf(e.getMessage()).contains("No suitable driver");
      String message =
          missing
              ? "needs DuckDB; put duckdb_jdbc on the class path"
              : "cannot be converted: " + e.getMessage();
      throw new FailureException(
          new Failure(FailureReason.UNSUPPORTED_FORMAT, "Parquet", message), e);
    }
  }

  private static FailureException failed(Path file, IOException e) {
    return new FailureException(
        new Failure(
            FailureReason.UNREACHABLE, file.toString(), "cannot be written: " + e.getMessage()),
        e);
  }

  private static void delete(@org.jspecify.annotations.Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw failed(file, e);
    }
  }
}
