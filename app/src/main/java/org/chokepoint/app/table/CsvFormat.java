package org.chokepoint.app.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** RFC 4180 with a header row, line feeds and UTF-8. */
final class CsvFormat {

  private CsvFormat() {}

  static byte[] write(Table table) {
    StringWriter text = new StringWriter();
    CsvWriter csv =
        CsvWriter.builder().lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF).build(text);
    csv.writeRecord(table.columns().stream().map(Table.Column::name).toList());
    for (List<Object> row : table.rows()) {
      csv.writeRecord(row.stream().map(CsvFormat::cell).toList());
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  // A text that a spreadsheet would run as a formula is defused with an apostrophe.
  private static String cell(Object value) {
    String text = String.valueOf(value);
    boolean formula =
        value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
