package org.chokepoint.app.bom;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chokepoint.brief.write.StableArchive;
import org.chokepoint.response.bill.BillColumn;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The template that a user fills in: header and two example rows. */
public final class BillTemplate {

  private BillTemplate() {}

  /** As CSV in UTF-8. */
  public static byte[] csv() {
    return csv(BillColumn.template());
  }

  /** Given rows, the header first, as CSV in UTF-8. */
  public static byte[] csv(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    rows.forEach(csv::writeRecord);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** As a workbook with one sheet. */
  public static byte[] xlsx() {
    return xlsx(BillColumn.template());
  }

  /** Given rows, the header first, as a workbook with one sheet. */
  public static byte[] xlsx(List<List<String>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Workbook workbook = new Workbook(bytes, "Chokepoint", "1.0");
      Worksheet sheet = workbook.newWorksheet("Parts");
      for (int r = 0; r < rows.size(); r++) {
        for (int c = 0; c < rows.get(r).size(); c++) {
          if (!rows.get(r).get(c).isEmpty()) {
            sheet.value(r, c, rows.get(r).get(c));
          }
        }
      }
      sheet.range(0, 0, 0, rows.get(0).size() - 1).style().bold().set();
      sheet.freezePane(0, 1);
      workbook.finish();
      return StableArchive.of(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
  }
}
