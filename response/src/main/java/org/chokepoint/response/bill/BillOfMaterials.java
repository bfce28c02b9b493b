package org.chokepoint.response.bill;

import java.util.List;

/**
 * A bill of materials with what could not be used of it.
 *
 * @param lines good lines in the order of the file
 * @param faults faults in the order of the file, at most {@link BillReading#MOST_FAULTS}
 * @param faultyRows number of rows with a fault
 */
public record BillOfMaterials(List<PartLine> lines, List<BillFault> faults, int faultyRows) {

  /** Copies the lists. */
  public BillOfMaterials {
    lines = List.copyOf(lines);
    faults = List.copyOf(faults);
  }

  /** Whether every row could be used. */
  public boolean isClean() {
    return faultyRows == 0 && faults.isEmpty();
  }

  @Override
  public String toString() {
    return "BillOfMaterials[" + lines.size() + " lines, " + faultyRows + " faulty rows]";
  }
}
