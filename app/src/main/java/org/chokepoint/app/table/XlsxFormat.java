package org.chokepoint.app.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet with a bold, frozen header row. Equal tables give equal bytes. */
final class XlsxFormat {

  // The earliest time a ZIP entry can carry; the library would write the time of day.
  private static final long NO_TIME = 315532800000L;

  private XlsxFormat() {}

  static byte[] write(Table table) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Workbook workbook = new Workbook(bytes, "Chokepoint", "1.0");
      fill(workbook.newWorksheet("Table"), table);
      workbook.finish();
      return withoutTimes(bytes.toByteArray());
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

  // The library's entries carry sizes behind their content, which only a file can be read with.
  private static byte[] withoutTimes(byte[] zip) throws IOException {
    Path file = Files.createTempFile("chokepoint", ".xlsx");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Files.write(file, zip);
      try (ZipFile in = new ZipFile(file.toFile());
          ZipOutputStream out = new ZipOutputStream(bytes)) {
        for (ZipEntry from : Collections.list(in.entries())) {
          ZipEntry to = new ZipEntry(from.getName());
          to.setTime(NO_TIME);
          out.putNextEntry(to);
          byte[] content = in.getInputStream(from).readAllBytes();
          out.write(from.getName().equals("docProps/core.xml") ? withoutDate(content) : content);
          out.closeEntry();
        }
      }
    } finally {
      Files.deleteIfExists(file);
    }
    return bytes.toByteArray();
  }

  private static byte[] withoutDate(byte[] core) {
    String xml = new String(core, StandardCharsets.UTF_8);
    return xml.replaceAll(
            "(?<=<dcterms:created xsi:type=\"dcterms:W3CDTF\">)[^<]*", "1980-01-01T00:00:00Z")
        .getBytes(StandardCharsets.UTF_8);
  }
}
