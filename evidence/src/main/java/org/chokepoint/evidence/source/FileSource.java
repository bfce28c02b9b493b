package org.chokepoint.evidence.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/** Loads documents from files and streams. The size is checked before anything is read. */
public final class FileSource {

  private static final long MEGABYTE = 1 << 20;

  private final Limits limits;

  /** A source with these limits. */
  public FileSource(Limits limits) {
    this.limits = limits;
  }

  /**
   * The bytes of a file.
   *
   * @throws FailureException if it is missing, not a file, empty or too large
   */
  public RawDocument load(Path file) {
    String where = file.toString();
    try {
      if (Files.isDirectory(file)) {
        throw new FailureException(
            FailureReason.UNSUPPORTED_FORMAT, where, "is a folder; give one file of it");
      }
      long size = Files.size(file);
      if (size > limits.fileBytes()) {
        throw tooLarge(where, size);
      }
      try (InputStream in = Files.newInputStream(file)) {
        return load(in, where);
      }
    } catch (NoSuchFileException e) {
      throw new FailureException(FailureReason.MISSING, where, "does not exist; check the path");
    } catch (AccessDeniedException e) {
      throw new FailureException(
          FailureReason.FORBIDDEN, where, "may not be read; check its permissions");
    } catch (IOException e) {
      throw unreadable(where, e);
    }
  }

  /**
   * The bytes of a stream, such as standard input.
   *
   * @throws FailureException if it is empty, too large or breaks off
   */
  public RawDocument load(InputStream in, String origin) {
    try {
      byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, limits.fileBytes() + 1));
      if (bytes.length == 0) {
        throw new FailureException(
            FailureReason.EMPTY, origin, "is empty; there is nothing to read");
      }
      if (bytes.length > limits.fileBytes()) {
        throw tooLarge(origin, bytes.length);
      }
      return RawDocument.of(bytes, origin);
    } catch (IOException e) {
      throw unreadable(origin, e);
    }
  }

  private FailureException tooLarge(String where, long size) {
    return new FailureException(
        FailureReason.TOO_LARGE,
        where,
        String.format(
            Locale.ROOT,
            "has %s%d MB, the limit is %d MB; split it or give the part that matters",
            size > limits.fileBytes() + 1 ? "" : "more than ",
            (size + MEGABYTE - 1) / MEGABYTE,
            limits.fileBytes() / MEGABYTE));
  }

  private static FailureException unreadable(String where, IOException e) {
    return new FailureException(
        new Failure(FailureReason.UNREACHABLE, where, "cannot be read (" + e.getMessage() + ")"),
        e);
  }
}
