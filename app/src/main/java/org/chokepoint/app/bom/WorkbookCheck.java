package org.chokepoint.app.bom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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
    int parts = 0;
    boolean workbook = false;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        workbook |= part.getName().equals("xl/workbook.xml");
        if (++parts > MOST_PARTS) {
          throw refuse(FailureReason.TOO_LARGE, "has too many parts");
        }
        scan(zip, part.getName().equals(FIRST_SHEET));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw refuse(FailureReason.MALFORMED, "is a damaged workbook; open it and save it again");
    }
    if (!workbook) {
      throw refuse(FailureReason.UNSUPPORTED_FORMAT, "is an archive but no XLSX workbook");
    }
    return merged;
  }

  private void scan(ZipInputStream zip, boolean firstSheet) throws IOException {
    byte[] piece = new byte[PIECE];
    String tail = "";
    boolean start = true;
    for (int read = zip.read(piece); read > 0; read = zip.read(piece)) {
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
