package org.chokepoint.knowledge.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.chokepoint.knowledge.table.Field;
import org.chokepoint.knowledge.table.Resource;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.source.Quality;

/** Writes a table in its own schema, so that it can be loaded again. */
public final class TableCsv {
  private TableCsv() {}

  /**
   * Writes a header and the rows as UTF-8 CSV of RFC 4180 with LF.
   *
   * @throws UncheckedIOException if the writer fails
   */
  public static void write(Resource resource, List<Row> rows, Writer out) {
    List<String> columns = resource.fields().stream().map(Field::name).toList();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      csv.writeRecord(columns);
      for (Row row : rows) {
        List<String> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(cell(row, column)));
        csv.writeRecord(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cell of a row as a file of ours holds it: a recalled row is an estimate and marked so. */
  public static String cell(Row row, String column) {
    Quality quality = row.source().quality();
    return switch (column) {
      case "recalled" -> Boolean.toString(quality == Quality.RECALLED);
      case "quality" -> {
        boolean recalled = quality == Quality.RECALLED;
        yield recalled ? Quality.ESTIMATED.label() : quality.label();
      }
      default -> row.text(column);
    };
  }
}
