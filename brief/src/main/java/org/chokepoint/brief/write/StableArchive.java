package org.chokepoint.brief.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
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
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length);
    try (ZipFile in =
            ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get();
        ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
      for (ZipArchiveEntry from : Collections.list(in.getEntries())) {
        ZipArchiveEntry to = new ZipArchiveEntry(from.getName());
        to.setTime(NO_TIME);
        if (from.getName().equals("docProps/core.xml")) {
          out.putArchiveEntry(to);
          try (InputStream content = in.getInputStream(from)) {
            out.write(withoutDate(content.readAllBytes()));
          }
          out.closeArchiveEntry();
        } else {
          copyPacked(in, from, to, out);
        }
      }
    }
    return bytes.toByteArray();
  }

  // Unpacking and packing again would take as long as writing the workbook did.
  private static void copyPacked(
      ZipFile in, ZipArchiveEntry from, ZipArchiveEntry to, ZipArchiveOutputStream out)
      throws IOException {
    to.setMethod(from.getMethod());
    to.setSize(from.getSize());
    to.setCompressedSize(from.getCompressedSize());
    to.setCrc(from.getCrc());
    try (InputStream content = in.getRawInputStream(from)) {
      out.addRawArchiveEntry(to, content);
    }
  }

  private static byte[] withoutDate(byte[] core) {
    String xml = new String(core, StandardCharsets.UTF_8);
    return xml.replaceAll(
            "(?<=<dcterms:(created|modified) xsi:type=\"dcterms:W3CDTF\">)[^<]*",
            "1980-01-01T00:00:00Z")
        .getBytes(StandardCharsets.UTF_8);
  }
}
