package org.chokepoint.app.rest.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps results as files, each under its kind and id, whole or not at all. */
public final class ResultShelf {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final Path folder;

  /** A shelf in a folder, which is made when something is put there. */
  public ResultShelf(Path folder) {
    this.folder = folder;
  }

  /** Puts a result on the shelf. */
  public void put(String kind, String id, byte[] content) {
    Path file = file(kind, id);
    try {
      Files.createDirectories(file.getParent());
      Path part = Files.createTempFile(file.getParent(), ".part-", "");
      Files.write(part, content);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The result of a kind with an id; empty for ids that are none. */
  public Optional<byte[]> find(String kind, String id) {
    if (!ID.matcher(id).matches()) {
      return Optional.empty();
    }
    try {
      Path file = file(kind, id);
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ids of a kind, the newest first. */
  public List<String> ids(String kind) {
    Path at = folder.resolve(kind);
    if (!Files.isDirectory(at)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(at)) {
      return files
          .filter(f -> f.getFileName().toString().endsWith(".json"))
          .sorted(
              java.util.Comparator.comparingLong((Path f) -> f.toFile().lastModified())
                  .reversed()
                  .thenComparing(f -> f))
          .map(f -> f.getFileName().toString().replaceFirst("\\.json$", ""))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String kind, String id) {
    if (!ID.matcher(id).matches() || !ID.matcher(kind).matches()) {
      throw new IllegalArgumentException("'" + kind + "/" + id + "' is no result");
    }
    return folder.resolve(kind).resolve(id + ".json");
  }
}
