package org.chokepoint.knowledge.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/** Opens the files of a data package, wherever they lie. */
@FunctionalInterface
public interface PackageFiles {

  /**
   * Opens a file.
   *
   * @param path path relative to the package, with forward slashes
   * @throws IOException if it cannot be opened
   */
  InputStream open(String path) throws IOException;

  /** The data package that is packed into this product. */
  static PackageFiles bundled() {
    return path -> {
      InputStream in = PackageFiles.class.getResourceAsStream("/org/chokepoint/data/" + path);
      if (in == null) {
        throw new FailureException(
            FailureReason.MISSING, path, "is not packed into the product. Maybe the build is old");
      }
      return in;
    };
  }

  /** A data package in a directory. Paths that lead out of it are refused. */
  static PackageFiles directory(Path root) {
    Path base = root.toAbsolutePath().normalize();
    return path -> {
      Path file = base.resolve(path).normalize();
      if (!file.startsWith(base)) {
        throw new FailureException(
            FailureReason.FORBIDDEN, path, "leads out of the data package; keep files inside it");
      }
      return Files.newInputStream(file);
    };
  }
}
