package org.chokepoint.app.usecase;

import java.nio.file.Path;
import java.util.Optional;
import org.chokepoint.app.bom.BillFile;
import org.chokepoint.model.failure.FailureException;
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
    byte[] bytes = BillFile.bytes(file, name);
    return new OwnBill(BillSource.ofBytes(name, bytes), Digest.sha256(bytes), scenario, home);
  }

  ExposureQuestion question(long seed) {
    return new ExposureQuestion(scenario, home, false, ExposureQuestion.USUAL_CASES, seed);
  }
}
