package org.chokepoint.knowledge.upstream;

import java.util.List;
import java.util.Optional;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.source.Dataset;

/**
 * What came of a load.
 *
 * @param dataset the data set loaded; empty if it was refused
 * @param rows rows read
 * @param statements statements added; zero if refused
 * @param faults every fault; a single one refuses the whole
 */
public record LoadOutcome(
    Optional<Dataset> dataset, int rows, int statements, List<Failure> faults) {

  /** Copies the faults. */
  public LoadOutcome {
    faults = List.copyOf(faults);
  }

  /** Whether the file was refused and the store left untouched. */
  public boolean refused() {
    return !faults.isEmpty();
  }
}
