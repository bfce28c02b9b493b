package org.chokepoint.app.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.chokepoint.app.bom.BillFile;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.Digest;

/**
 * The reader's bill of materials beside a brief. A run's manifest holds its hash and nothing else
 * of it.
 *
 * @param source where it is read from
 * @param sha256 hash of its bytes
 * @param scenario scenario it is put under: a ready one, a month, or a file
 * @param home where the products are made, if named
 */
public record OwnBill(BillSource source, String sha256, String scenario, Optional<String> home) {

  /**
   * A file of the user's machine.
   *
   * @throws FailureException if it cannot be read or is too large
   */
  public static OwnBill of(Path file, String scenario, Optional<String> home) {
    String name = String.valueOf(file.getFileName());
    try {
      if (Files.size(file) > BillFile.LARGEST) {
        throw new FailureException(
            FailureReason.TOO_LARGE, name, "is larger than 100 MB; split it");
      }
      byte[] bytes = Files.readAllBytes(file);
      return new OwnBill(BillSource.ofBytes(name, bytes), Digest.sha256(bytes), scenario, home);
    } catch (IOException e) {
      throw new FailureException(FailureReason.UNREACHABLE, name, "cannot be read");
    }
  }

  ExposureQuestion question(long seed) {
    return new ExposureQuestion(scenario, home, false, ExposureQuestion.USUAL_CASES, seed);
  }
}
