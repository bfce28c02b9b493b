package org.chokepoint.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes a set of files into a folder so that either all of them appear or none. */
public final class OutputFolder {

  private OutputFolder() {}

  /**
   * Writes the files under a temporary name first and moves them into place at the end.
   *
   * @param folder where they go; made if missing
   * @param files relative path with '/' to content, in the order in which they appear
   * @return the paths written, in that order
   * @throws CannotWriteException if the folder cannot be written; it is then as it was
   */
  public static List<Path> write(Path folder, Map<String, byte[]> files) {
    Path staging = null;
    try {
      Files.createDirectories(folder);
      staging = Files.createTempDirectory(folder, ".chokepoint-");
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path staged = staging.resolve(file.getKey());
        Files.createDirectories(staged.getParent());
        Files.write(staged, file.getValue());
      }
      return moveAll(staging, folder, files);
    } catch (IOException | SecurityException e) {
      throw new CannotWriteException(folder, e);
    } finally {
      delete(staging);
    }
  }

  /**
   * Writes one file, or none of it.
   *
   * @throws CannotWriteException if its folder cannot be written
   */
  public static void writeFile(Path file, byte[] bytes) {
    Path folder = file.toAbsolutePath().getParent();
    Path name = file.getFileName();
    if (folder == null || name == null) {
      throw new CannotWriteException(file, new IOException("it names no file"));
    }
    write(folder, Map.of(name.toString(), bytes));
  }

  private static List<Path> moveAll(Path staging, Path folder, Map<String, byte[]> files)
      throws IOException {
    List<Path> written = new ArrayList<>();
    for (String name : files.keySet()) {
      Path to = folder.resolve(name);
      Files.createDirectories(to.getParent());
      Files.move(
          staging.resolve(name),
          to,
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
      written.add(to);
    }
    return written;
  }

  private static void delete(@org.jspecify.annotations.Nullable Path staging) {
    if (staging == null) {
      return;
    }
    try (Stream<Path> all = Files.walk(staging)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // A left-over hidden folder harms nobody; the result stands.
      return;
    }
  }
}
