package org.chokepoint.app.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet with a bold, frozen header row. Equal tables give equal bytes. */
final class XlsxFormat {

  private XlsxFormat() {}

  static byte[] write(Table table) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Workbook workbook = new Workbook(bytes, "Chokepoint", "1.0");
      fill(workbook.newWorksheet("Table"), table);
      workbook.finish();
      return StableWorkbook.of(bytes.toByteArray());
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
