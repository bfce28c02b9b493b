package org.chokepoint.knowledge.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chokepoint.knowledge.exchange.TableCsv;
import org.chokepoint.knowledge.table.Field;
import org.chokepoint.knowledge.table.PackageFiles;
import org.chokepoint.knowledge.table.PackageTables;
import org.chokepoint.knowledge.table.Resource;
import org.chokepoint.knowledge.table.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DuckDB, which shares no code with the writer, reads back what it wrote. */
class ParquetTableTest {
  private static final PackageTables TABLES = PackageTables.open(PackageFiles.bundled());

  @TempDir Path directory;

  private Path written(String table, List<Row> rows) throws Exception {
    Path file = directory.resolve(table + ".parquet");
    try (OutputStream out = Files.newOutputStream(file)) {
      ParquetTable.write(TABLES.description().get(table), rows, out);
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"trade", "facilities", "governance", "organisations", "people"})
  void everyCellComesBackInItsType(String table) throws Exception {
    List<Row> rows = TABLES.rows(table);
    Resource resource = TABLES.description().get(table);
    Path file = written(table, rows);
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement query = duck.createStatement();
        ResultSet back = query.executeQuery("select * from read_parquet('" + file + "')")) {
      for (Row row : rows) {
        assertThat(back.next()).isTrue();
        for (Field field : resource.fields()) {
          Object cell = back.getObject(field.name());
          assertThat(cell).as(row.where() + " " + field.name()).isEqualTo(typed(row, field));
        }
      }
      assertThat(back.next()).isFalse();
    }
  }

  private static Object typed(Row row, Field field) {
    String cell = TableCsv.cell(row, field.name());
    if (cell.isEmpty()) {
      return null;
    }
    return switch (field.type()) {
      case "number" -> Double.valueOf(cell);
      case "integer" -> Integer.valueOf(cell);
      case "boolean" -> Boolean.valueOf(cell);
      default -> cell;
    };
  }

  @Test
  void moreRowsThanOneGroupHoldsAndNoRowsAtAllAreReadToo() throws Exception {
    List<Row> many = new ArrayList<>();
    List<Row> trade = TABLES.rows("trade");
    for (int i = 0; i < 60; i++) {
      many.addAll(trade);
    }
    assertThat(count(written("trade", many))).isEqualTo(many.size()).isGreaterThan(200_000);
    assertThat(count(written("people", Collections.emptyList()))).isZero();
  }

  private static int count(Path file) throws Exception {
    String sql = "select count(*), count(source), max(length(source)) from read_parquet('%s')";
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement query = duck.createStatement();
        ResultSet back = query.executeQuery(sql.formatted(file))) {
      back.next();
      assertThat(back.getInt(2)).isEqualTo(back.getInt(1));
      return back.getInt(1);
    }
  }

  @Test
  void theFileNamesItsOriginAndEqualTablesGiveEqualBytes() throws Exception {
    Path file = written("quotas", TABLES.rows("quotas"));
    byte[] first = Files.readAllBytes(file);
    assertThat(Files.readAllBytes(written("quotas", TABLES.rows("quotas")))).isEqualTo(first);
    String sql =
        "select decode(value) from parquet_kv_metadata('%s') where decode(key) = 'dataset'";
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement query = duck.createStatement();
        ResultSet back = query.executeQuery(sql.formatted(file))) {
      back.next();
      assertThat(back.getString(1)).isEqualTo(TABLES.description().get("quotas").id().value());
    }
  }
}
