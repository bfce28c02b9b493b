package org.chokepoint.app.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.chokepoint.brief.write.StableArchive;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet with a bold, frozen header row. Equal tables give equal bytes. */
final class XlsxFormat {

  private static final int LONGEST_NAME = 31;

  private XlsxFormat() {}

  static byte[] write(Table table) {
    return write(List.of("Table"), List.of(table));
  }

  static byte[] write(List<Table> tables) {
    return write(tables.stream().map(t -> sheetName(t.title())).toList(), tables);
  }

  // What a spreadsheet lets a sheet be called.
  private static String sheetName(String title) {
    String plain = title.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
    return plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
  }

  private static byte[] write(List<String> names, List<Table> tables) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Workbook workbook = new Workbook(bytes, "Chokepoint", "1.0");
      for (int i = 0; i < tables.size(); i++) {
        fill(workbook.newWorksheet(names.get(i)), tables.get(i));
      }
      workbook.finish();
      return StableArchive.of(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
  }

  private static void fill(Worksheet sheet, Table table) {
    for (int c = 0; c < table.columns().size(); c++) {
      sheet.value(0, c, table.columns().get(c).heading());
      sheet.style(0, c).bold().set();
    }
    sheet.freezePane(0, 1);
    for (int r = 0; r < table.rows().size(); r++) {
      List<Object> row = table.rows().get(r);
      for (int c = 0; c < row.size(); c++) {
        if (row.get(c) instanceof Number number) {
          sheet.value(r + 1, c, number);
        } else {
          sheet.value(r + 1, c, String.valueOf(row.get(c)));
        }
      }
    }
  }
}
