package org.chokepoint.knowledge.upstream;

import java.util.List;
import java.util.function.Consumer;
import org.chokepoint.knowledge.statement.KnowledgeBase;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.source.Dataset;

/**
 * What came of a load.
 *
 * @param datasets the data sets loaded; none if it was refused
 * @param replaced data sets of the store whose place they took
 * @param rows rows read
 * @param statements statements added; zero if refused
 * @param faults every fault; a single one refuses the whole
 */
public record LoadOutcome(
    List<Dataset> datasets,
    List<Dataset> replaced,
    int rows,
    int statements,
    List<Failure> faults) {

  /** Copies the lists. */
  public LoadOutcome {
    datasets = List.copyOf(datasets);
    replaced = List.copyOf(replaced);
    faults = List.copyOf(faults);
  }

  /** Whether the file was refused and the store left untouched. */
  public boolean refused() {
    return !faults.isEmpty();
  }

  static LoadOutcome refused(int rows, List<Failure> faults) {
    return new LoadOutcome(List.of(), List.of(), rows, 0, faults);
  }

  static LoadOutcome load(
      KnowledgeBase base, List<KnowledgeBase.Batch> batches, int rows, Consumer<String> told) {
    List<Dataset> datasets = batches.stream().map(KnowledgeBase.Batch::dataset).toList();
    List<Dataset> replaced =
        base.datasets().stream()
            .filter(
                old -> datasets.stream().anyMatch(d -> d.id().family().equals(old.id().family())))
            .toList();
    return new LoadOutcome(
        datasets,
        replaced,
        rows,
        base.load(batches.stream().map(b -> Counting.of(b, told)).toList()),
        List.of());
  }
}
