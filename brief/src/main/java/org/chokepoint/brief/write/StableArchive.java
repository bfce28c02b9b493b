package org.chokepoint.brief.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Takes the time of day out of an office file, so that equal contents give equal bytes. */
public final class StableArchive {

  // The earliest time a ZIP entry can carry; the libraries would write the time of day.
  private static final long NO_TIME = 315532800000L;

  private StableArchive() {}

  /**
   * The same file without times.
   *
   * @param file an XLSX or DOCX file
   * @throws IOException if it is not a ZIP archive
   */
  public static byte[] of(byte[] file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile in =
            ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get();
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry from : Collections.list(in.getEntries())) {
        ZipEntry to = new ZipEntry(from.getName());
        to.setTime(NO_TIME);
        out.putNextEntry(to);
        try (InputStream content = in.getInputStream(from)) {
          byte[] part = content.readAllBytes();
          out.write(from.getName().equals("docProps/core.xml") ? withoutDate(part) : part);
        }
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] withoutDate(byte[] core) {
    String xml = new String(core, StandardCharsets.UTF_8);
    return xml.replaceAll(
            "(?<=<dcterms:(created|modified) xsi:type=\"dcterms:W3CDTF\">)[^<]*",
            "1980-01-01T00:00:00Z")
        .getBytes(StandardCharsets.UTF_8);
  }
}
