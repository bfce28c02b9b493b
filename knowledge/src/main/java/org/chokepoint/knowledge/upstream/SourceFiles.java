package org.chokepoint.knowledge.upstream;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chokepoint.knowledge.check.Faults;
import org.chokepoint.knowledge.table.CsvTable;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/** Opens the files that a user wants loaded. */
final class SourceFiles {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final long MOST_BYTES = 4L << 30;
  private static final int MAGIC = 4;
  private static final int LONGEST_LINE = 1 << 24;

  private SourceFiles() {}

  /**
   * The records of a CSV file; empty with a fault if it cannot be read.
   *
   * @param windows whether the publisher ships Windows-1252; a file saved again may be UTF-8
   * @param filter from the header to what keeps a record
   */
  static Optional<CsvTable> csv(
      Path file,
      boolean windows,
      Faults faults,
      Function<List<String>, Predicate<List<String>>> filter) {
    String name = name(file);
    try {
      if (!usable(file, faults)) {
        return Optional.empty();
      }
      Charset charset = windows && !utf8(file) ? WINDOWS : StandardCharsets.UTF_8;
      List<String> columns = header(file, charset, name);
      try (InputStream in = Files.newInputStream(file)) {
        return Optional.of(CsvTable.readRagged(in, charset, name, filter.apply(columns)));
      }
    } catch (FailureException e) {
      OptionalLong line = windows ? OptionalLong.empty() : lineNotUtf8(file);
      if (line.isPresent()) {
        faults.at(
            line.getAsLong(), FailureReason.MALFORMED, "is not UTF-8; save the file as UTF-8");
      } else {
        faults.add(e.failure());
      }
    } catch (IOException e) {
      unreadable(file, e, faults);
    }
    return Optional.empty();
  }

  /** The first line that is not UTF-8, if there is one; a line of more than 16 MB is not sought. */
  private static OptionalLong lineNotUtf8(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long number = 1;
      int next = in.read();
      while (next >= 0 && line.size() < LONGEST_LINE) {
        line.write(next);
        if (next == '\n') {
          if (!isUtf8(line.toByteArray())) {
            return OptionalLong.of(number);
          }
          line.reset();
          number++;
        }
        next = in.read();
      }
      return next < 0 && !isUtf8(line.toByteArray())
          ? OptionalLong.of(number)
          : OptionalLong.empty();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The name by which messages call a file. */
  static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  /** Whether a file is there, is a text and is not too large; if not, a fault says so. */
  static boolean usable(Path file, Faults faults) {
    try {
      if (Files.isDirectory(file)) {
        faults.of(FailureReason.UNSUPPORTED_FORMAT, "is a folder, not a file");
        return false;
      }
      if (Files.size(file) > MOST_BYTES) {
        faults.of(FailureReason.TOO_LARGE, "is larger than 4 GiB; split it");
        return false;
      }
      Optional<String> packed = packed(file);
      packed.ifPresent(what -> faults.of(FailureReason.UNSUPPORTED_FORMAT, what));
      return packed.isEmpty();
    } catch (IOException e) {
      unreadable(file, e, faults);
      return false;
    }
  }

  private static Optional<String> packed(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(MAGIC);
    }
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.startsWith("PK")) {
      return Optional.of("is a ZIP archive or a workbook; unpack it, or save it as CSV");
    }
    if (text.startsWith("\u001f\u008b")) {
      return Optional.of("is compressed with gzip; unpack it first");
    }
    return text.equals("PAR1")
        ? Optional.of("is Parquet; save it as CSV with the tool that made it")
        : Optional.empty();
  }

  private static void unreadable(Path file, IOException e, Faults faults) {
    boolean missing = e instanceof NoSuchFileException;
    faults.of(
        missing ? FailureReason.MISSING : FailureReason.UNREACHABLE,
        missing
            ? "is not there; looked for " + file.toAbsolutePath()
            : "cannot be read: " + e.getClass().getSimpleName() + " " + e.getMessage());
  }

  private static List<String> header(Path file, Charset charset, String name) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return CsvTable.readRagged(in, charset, name, record -> false).columns();
    }
  }

  private static boolean utf8(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      CsvTable.readRagged(in, StandardCharsets.UTF_8, "probe", record -> false);
      return true;
    } catch (FailureException | IOException e) {
      return false;
    }
  }

  /** SHA-256 of the content of all files in their order; empty if one cannot be read. */
  static String digest(List<Path> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
          in.transferTo(OutputStream.nullOutputStream());
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      return "";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must provide SHA-256", e);
    }
  }
}
