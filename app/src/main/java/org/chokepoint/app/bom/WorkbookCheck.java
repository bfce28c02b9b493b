package org.chokepoint.app.bom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/**
 * Looks a workbook over before it is parsed: how large it unpacks, whether a part declares a
 * document type, which cells are merged.
 */
final class WorkbookCheck {

  private static final long LARGEST_UNPACKED = 1024L * 1024 * 1024;
  private static final int MOST_PARTS = 2_000;
  private static final int PIECE = 1 << 16;
  private static final int OVERLAP = 64;
  private static final String FIRST_SHEET = "xl/worksheets/sheet1.xml";

  private final String name;
  private final byte[] bytes;
  private final MergedRanges merged = new MergedRanges();
  private long unpacked;

  WorkbookCheck(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /** The merged ranges of the first sheet. */
  MergedRanges check() {
    boolean workbook = false;
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      if (parts.size() > MOST_PARTS) {
        throw refuse(FailureReason.TOO_LARGE, "has too many parts");
      }
      for (ZipArchiveEntry part : parts) {
        workbook |= part.getName().equals("xl/workbook.xml");
        try (InputStream content = zip.getInputStream(part)) {
          scan(content, part.getName().equals(FIRST_SHEET));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw refuse(FailureReason.MALFORMED, "is a damaged workbook; open it and save it again");
    }
    if (!workbook) {
      throw refuse(FailureReason.UNSUPPORTED_FORMAT, "is an archive but no XLSX workbook");
    }
    return merged;
  }

  private void scan(InputStream content, boolean firstSheet) throws IOException {
    byte[] piece = new byte[PIECE];
    String tail = "";
    boolean start = true;
    for (int read = content.read(piece); read > 0; read = content.read(piece)) {
      unpacked += read;
      if (unpacked > LARGEST_UNPACKED) {
        throw refuse(FailureReason.TOO_LARGE, "unpacks to more than a gigabyte");
      }
      if (start || firstSheet) {
        String text = tail + new String(piece, 0, read, StandardCharsets.ISO_8859_1);
        if (start && text.contains("<!DOCTYPE")) {
          throw refuse(
              FailureReason.FORBIDDEN, "declares a document type, which no workbook needs");
        }
        merged(firstSheet, text);
        tail = text.substring(Math.max(0, text.length() - OVERLAP));
      }
      start = false;
    }
  }

  // Pieces overlap by more than a range's text, so a range at a seam may count twice: no harm.
  private void merged(boolean firstSheet, String text) {
    if (firstSheet && text.contains("mergeCell")) {
      merged.collect(text);
    }
  }

  private FailureException refuse(FailureReason reason, String why) {
    return new FailureException(reason, name, why);
  }
}
