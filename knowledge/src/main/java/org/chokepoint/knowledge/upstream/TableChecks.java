package org.chokepoint.knowledge.upstream;

import org.chokepoint.knowledge.check.BasisCheck;
import org.chokepoint.knowledge.check.Faults;
import org.chokepoint.knowledge.check.KnownKeys;
import org.chokepoint.knowledge.check.SumCheck;
import org.chokepoint.knowledge.check.TableCheck;
import org.chokepoint.knowledge.table.CsvTable;
import org.chokepoint.knowledge.table.PackageTables;
import org.chokepoint.knowledge.table.Resource;

/** Every check of a table that is to be loaded. */
final class TableChecks {
  private final PackageTables reference;
  private final KnownKeys known;

  TableChecks(PackageTables reference) {
    this.reference = reference;
    this.known = KnownKeys.of(reference);
  }

  void check(Resource resource, CsvTable csv, Faults faults) {
    new TableCheck(resource, known).check(csv, faults);
    new BasisCheck(resource.name(), reference.raw(resource.name())).check(csv, faults);
    new SumCheck(resource.name()).check(csv, faults);
  }

  /** The check of columns and cells alone, for a table of other columns. */
  void cells(Resource resource, CsvTable csv, Faults faults) {
    new TableCheck(resource, known).check(csv, faults);
  }
}
