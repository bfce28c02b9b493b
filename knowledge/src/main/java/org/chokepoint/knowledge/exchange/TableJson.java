package org.chokepoint.knowledge.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.chokepoint.knowledge.table.Field;
import org.chokepoint.knowledge.table.Resource;
import org.chokepoint.knowledge.table.Row;

/** Writes a table as a JSON array of objects; empty cells are left out. */
public final class TableJson {
  private TableJson() {}

  /**
   * Writes the rows, numbers and truth values as such.
   *
   * @throws UncheckedIOException if the writer fails
   */
  public static void write(Resource resource, List<Row> rows, Writer out) {
    try (JsonGenerator json = JsonLines.MAPPER.createGenerator(out)) {
      json.writeStartArray();
      for (Row row : rows) {
        json.writeRaw('\n');
        json.writeStartObject();
        for (Field field : resource.fields()) {
          String cell = TableCsv.cell(row, field.name());
          if (!cell.isEmpty()) {
            json.writeFieldName(field.name());
            value(json, field, cell);
          }
        }
        json.writeEndObject();
      }
      json.writeRaw('\n');
      json.writeEndArray();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void value(JsonGenerator json, Field field, String cell) throws IOException {
    switch (field.type()) {
      case "number", "integer" -> json.writeNumber(new BigDecimal(cell));
      case "boolean" -> json.writeBoolean(cell.equals("true"));
      default -> json.writeString(cell);
    }
  }
}
