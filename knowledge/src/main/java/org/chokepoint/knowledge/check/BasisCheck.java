package org.chokepoint.knowledge.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chokepoint.knowledge.table.CsvTable;
import org.chokepoint.model.failure.FailureReason;

/**
 * Finds figures on another basis than the reference data uses for the same kind of figure, the
 * field's classic error: concentrate by gross weight in a column of REO.
 */
public final class BasisCheck {
  private static final Map<String, List<String>> KIND_OF_FIGURE =
      Map.of(
          "mine_production", List.of("statistic"),
          "stage_shares", List.of("stage"),
          "prices", List.of("product"),
          "quotas", List.of("kind"),
          "governance", List.of("indicator"),
          "minerals_world", List.of("commodity", "statistic"));

  private final String table;
  private final Map<String, Set<String>> units = new HashMap<>();

  /** Learns the units of each kind of figure from the reference table. */
  public BasisCheck(String table, CsvTable reference) {
    this.table = table;
    each(
        reference,
        (line, kind, unit) -> units.computeIfAbsent(kind, k -> new HashSet<>()).add(unit));
  }

  private interface Figure {
    void found(long line, String kind, String unit);
  }

  private void each(CsvTable csv, Figure figure) {
    List<String> kind = KIND_OF_FIGURE.get(table);
    int unit = csv.columns().indexOf("unit");
    if (kind == null || unit < 0 || !csv.columns().containsAll(kind)) {
      return;
    }
    for (int i = 0; i < csv.records().size(); i++) {
      List<String> record = csv.records().get(i);
      if (record.size() == csv.columns().size()) {
        figure.found(csv.lines().get(i), TableCheck.join(record, csv, kind), record.get(unit));
      }
    }
  }

  /** Adds a fault for every figure on another basis. */
  public void check(CsvTable csv, Faults faults) {
    each(
        csv,
        (line, kind, unit) -> {
          Set<String> usual = units.getOrDefault(kind, Set.of());
          if (!usual.isEmpty() && !usual.contains(unit)) {
            faults.at(
                line,
                "unit",
                FailureReason.INCONSISTENT,
                "'"
                    + unit
                    + "' is another basis than "
                    + new TreeSet<>(usual)
                    + " of "
                    + kind
                    + "; convert it with a cited factor");
          }
        });
  }
}
