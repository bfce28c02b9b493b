package org.chokepoint.knowledge.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chokepoint.knowledge.exchange.TableCsv;
import org.chokepoint.knowledge.table.Field;
import org.chokepoint.knowledge.table.Resource;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.source.Dataset;

/**
 * Writes a table as Parquet with typed columns, for DuckDB, pandas, Spark and their like. An empty
 * cell is null. The origin of the table stands in the metadata of the file. Format: Apache Parquet
 * 2.x, <a href="https://parquet.apache.org/docs/file-format/">file format</a>, data pages of
 * version 1.
 */
public final class ParquetTable {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int GROUP = 100_000;
  private static final int GZIP = 2;
  private static final int OPTIONAL = 1;
  private static final int UTF8 = 0;

  private final Resource resource;
  private final OutputStream out;
  private final List<CompactStruct> groups = new ArrayList<>();
  private long written;

  private ParquetTable(Resource resource, OutputStream out) {
    this.resource = resource;
    this.out = out;
  }

  /**
   * Writes a whole file.
   *
   * @param out not closed
   * @throws IOException if it cannot be written
   * @throws NumberFormatException if a cell is not of the type of its column
   */
  public static void write(Resource resource, List<Row> rows, OutputStream out) throws IOException {
    ParquetTable table = new ParquetTable(resource, out);
    table.put(MAGIC);
    for (int from = 0; from < rows.size(); from += GROUP) {
      table.group(rows.subList(from, Math.min(rows.size(), from + GROUP)));
    }
    table.footer(rows.size());
  }

  private void put(byte[] bytes) throws IOException {
    out.write(bytes);
    written += bytes.length;
  }

  private void group(List<Row> rows) throws IOException {
    List<CompactStruct> chunks = new ArrayList<>();
    long plain = 0;
    for (Field field : resource.fields()) {
      List<String> cells = rows.stream().map(r -> TableCsv.cell(r, field.name())).toList();
      ColumnPage page = ColumnPage.of(ColumnType.of(field), cells);
      long at = written;
      put(page.header());
      put(page.body());
      plain += page.plainSize();
      CompactStruct column =
          new CompactStruct()
              .int32(1, ColumnType.of(field).number())
              .int32s(2, 0, 3)
              .texts(3, List.of(field.name()))
              .int32(4, GZIP)
              .int64(5, cells.size())
              .int64(6, page.plainSize())
              .int64(7, page.size())
              .int64(9, at);
      chunks.add(new CompactStruct().int64(2, at).struct(3, column));
    }
    groups.add(new CompactStruct().structs(1, chunks).int64(2, plain).int64(3, rows.size()));
  }

  private void footer(int rows) throws IOException {
    List<CompactStruct> schema = new ArrayList<>();
    schema.add(new CompactStruct().text(4, "table").int32(5, resource.fields().size()));
    for (Field field : resource.fields()) {
      ColumnType type = ColumnType.of(field);
      CompactStruct column =
          new CompactStruct().int32(1, type.number()).int32(3, OPTIONAL).text(4, field.name());
      if (type == ColumnType.TEXT) {
        column.int32(6, UTF8).struct(10, new CompactStruct().struct(1, new CompactStruct()));
      }
      schema.add(column);
    }
    byte[] footer =
        new CompactStruct()
            .int32(1, 1)
            .structs(2, schema)
            .int64(3, rows)
            .structs(4, groups)
            .structs(5, origin(resource.dataset()))
            .text(6, "Chokepoint")
            .toBytes();
    put(footer);
    put(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.length).array());
    put(MAGIC);
  }

  private static List<CompactStruct> origin(Dataset dataset) {
    return List.of(
        pair("dataset", dataset.id().value()),
        pair("title", dataset.title()),
        pair("publisher", dataset.publisher()),
        pair("licence", dataset.licence()),
        pair("accessed", dataset.accessed()));
  }

  private static CompactStruct pair(String key, String value) {
    return new CompactStruct().text(1, key).text(2, value);
  }
}
