package org.chokepoint.knowledge.upstream;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chokepoint.knowledge.check.PackageCheck;
import org.chokepoint.knowledge.statement.KnowledgeBase;
import org.chokepoint.knowledge.statement.PackageStatements;
import org.chokepoint.knowledge.table.PackageFiles;
import org.chokepoint.knowledge.table.PackageTables;
import org.chokepoint.knowledge.table.Resource;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/** Loads a whole data package of the reference tables, or of some of them, into a store. */
public final class PackageLoading {
  private PackageLoading() {}

  /**
   * Loads a package if nothing at all is wrong with it.
   *
   * @param reference the reference data, whose tables the package must have
   * @param base opens the store, once nothing is found to be wrong
   * @param told told of each step before it begins
   * @throws FailureException if the package has no description that can be read
   */
  public static LoadOutcome load(
      PackageFiles files,
      PackageTables reference,
      Supplier<KnowledgeBase> base,
      Consumer<String> told) {
    told.accept("Checking the data package");
    List<Failure> faults = new ArrayList<>(PackageCheck.check(files));
    PackageTables tables = PackageTables.open(files);
    List<Resource> resources = PackageStatements.resources(tables);
    for (Resource resource : resources) {
      Resource ours = reference.description().resources().get(resource.name());
      if (ours == null || !ours.fields().equals(resource.fields())) {
        faults.add(
            new Failure(
                FailureReason.INCONSISTENT,
                "datapackage.json, table " + resource.name(),
                "is no table of the reference data or has another schema"));
      }
    }
    int rows = resources.stream().mapToInt(r -> r.dataset().rows()).sum();
    if (!faults.isEmpty()) {
      return LoadOutcome.refused(rows, faults);
    }
    told.accept("Storing " + rows + " rows of " + resources.size() + " tables");
    List<KnowledgeBase.Batch> batches = new ArrayList<>();
    for (Resource resource : resources) {
      batches.add(
          new KnowledgeBase.Batch(resource.dataset(), PackageStatements.of(tables, resource)));
    }
    return LoadOutcome.load(base.get(), batches, rows, told);
  }
}
