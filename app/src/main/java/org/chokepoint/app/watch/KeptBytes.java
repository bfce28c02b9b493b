package org.chokepoint.app.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.chokepoint.app.store.StoreException;
import org.chokepoint.model.id.DocumentId;

/** Original bytes in files named by their SHA-256. Bytes once kept are never changed. */
final class KeptBytes {

  private final Path folder;

  KeptBytes(Path folder) {
    this.folder = folder;
  }

  /** Keeps bytes; a process that dies meanwhile leaves no half file under the final name. */
  void keep(DocumentId id, byte[] bytes) {
    Path file = file(id);
    if (Files.exists(file)) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      Path part = file.resolveSibling(id.sha256() + ".part");
      Files.write(part, bytes);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StoreException(e);
    }
  }

  Optional<byte[]> find(DocumentId id) {
    try {
      return Optional.of(Files.readAllBytes(file(id)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StoreException(e);
    }
  }

  private Path file(DocumentId id) {
    return folder.resolve(id.sha256().substring(0, 2)).resolve(id.sha256());
  }
}
