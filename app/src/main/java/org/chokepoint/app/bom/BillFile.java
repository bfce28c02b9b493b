package org.chokepoint.app.bom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.response.bill.BillOfMaterials;
import org.chokepoint.response.bill.BillReading;
import org.chokepoint.response.bill.RawRow;

/** Reads a bill of materials from a CSV or XLSX file of the user's own machine. */
public final class BillFile {

  /** Files larger than this are refused, in bytes. */
  public static final long LARGEST = 100L * 1024 * 1024;

  private BillFile() {}

  /**
   * Reads a file; what its cells hold is judged by the reading and never thrown.
   *
   * @throws FailureException if the file is missing, too large, encrypted, or of another format
   */
  public static BillOfMaterials read(Path file, BillReading reading) {
    String name = name(file);
    byte[] bytes = bytes(file, name);
    return read(name, bytes, reading);
  }

  /** The same for bytes that are in memory already, such as an upload. */
  public static BillOfMaterials read(String name, byte[] bytes, BillReading reading) {
    if (bytes.length == 0) {
      throw new FailureException(FailureReason.EMPTY, name, "there is nothing in it");
    }
    if (bytes.length > LARGEST) {
      throw tooLarge(name);
    }
    Iterator<RawRow> rows = isZip(bytes) ? XlsxRows.of(name, bytes) : text(name, bytes);
    try {
      return reading.read(rows);
    } catch (CannotReadRowException e) {
      throw new FailureException(FailureReason.MALFORMED, name, e.sentence());
    }
  }

  private static Iterator<RawRow> text(String name, byte[] bytes) {
    boolean old = bytes.length > 3 && (bytes[0] & 0xff) == 0xd0 && (bytes[1] & 0xff) == 0xcf;
    if (old) {
      throw new FailureException(
          FailureReason.UNSUPPORTED_FORMAT,
          name,
          "is an old or encrypted workbook; save it as XLSX without a password, or as CSV");
    }
    return CsvRows.of(name, bytes);
  }

  private static boolean isZip(byte[] bytes) {
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 9;
  }

  /**
   * The bytes of a bill of materials.
   *
   * @param name by which errors name it
   * @throws FailureException if it cannot be read or is too large
   */
  public static byte[] bytes(Path file, String name) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new FailureException(FailureReason.UNREACHABLE, name, "is not a file");
      }
      if (Files.size(file) > LARGEST) {
        throw tooLarge(name);
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new FailureException(FailureReason.UNREACHABLE, name, "cannot be read");
    }
  }

  private static FailureException tooLarge(String name) {
    String limit = String.format(Locale.ROOT, "%d MB", LARGEST / (1024 * 1024));
    return new FailureException(
        FailureReason.TOO_LARGE, name, "is larger than " + limit + "; split it");
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
