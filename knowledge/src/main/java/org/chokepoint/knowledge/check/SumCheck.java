package org.chokepoint.knowledge.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chokepoint.knowledge.table.CsvTable;
import org.chokepoint.model.failure.FailureReason;

/** Finds shares of one whole that add to more than the whole. */
public final class SumCheck {
  /** Published shares are rounded, so a sum may exceed the whole by this many per cent. */
  public static final double ROUNDING = 2;

  private record Rule(String value, String unit, List<String> whole, List<String> part) {}

  private static final Map<String, Rule> RULES =
      Map.of(
          "ownership",
          new Rule("share_pct", "", List.of("owned"), List.of("owner")),
          "stage_shares",
          new Rule(
              "value", "% of world", List.of("stage", "element_group", "year"), List.of("iso3")),
          "ree_distribution",
          new Rule("share", "", List.of("deposit"), List.of("element")));

  private final String table;

  /** A check of a kind of table; tables without shares pass. */
  public SumCheck(String table) {
    this.table = table;
  }

  private static final class Whole {
    final Map<String, Double> parts = new LinkedHashMap<>();
    long lastLine;
  }

  /** Adds a fault for every whole whose parts add to more. */
  public void check(CsvTable csv, Faults faults) {
    Rule rule = RULES.get(table);
    if (rule == null || !csv.columns().contains(rule.value)) {
      return;
    }
    Map<String, Whole> wholes = new LinkedHashMap<>();
    for (int i = 0; i < csv.records().size(); i++) {
      add(rule, csv, i, wholes);
    }
    wholes.forEach(
        (key, whole) -> {
          double sum = whole.parts.values().stream().mapToDouble(v -> v).sum();
          if (sum > limit()) {
            faults.at(
                whole.lastLine,
                rule.value,
                FailureReason.OUT_OF_RANGE,
                String.format(Locale.ROOT, "shares of '%s' add to %.1f %%, over 100 %%", key, sum));
          }
        });
  }

  private double limit() {
    // Baskets are published with sums up to 103.5 and are normalised when read.
    return table.equals("ree_distribution") ? 105 : 100 + ROUNDING;
  }

  private static void add(Rule rule, CsvTable csv, int i, Map<String, Whole> wholes) {
    List<String> record = csv.records().get(i);
    int unit = csv.columns().indexOf("unit");
    boolean counts =
        record.size() == csv.columns().size()
            && (rule.unit.isEmpty() || unit >= 0 && record.get(unit).equals(rule.unit))
            && !Set.of("WLD", "OTH").contains(TableCheck.join(record, csv, rule.part));
    if (!counts) {
      return;
    }
    Double value = parse(record.get(csv.columns().indexOf(rule.value)));
    if (value != null) {
      Whole whole =
          wholes.computeIfAbsent(TableCheck.join(record, csv, rule.whole), w -> new Whole());
      // Two citations of one share stand side by side; the larger counts.
      whole.parts.merge(TableCheck.join(record, csv, rule.part), value, Math::max);
      whole.lastLine = csv.lines().get(i);
    }
  }

  private static @org.jspecify.annotations.Nullable Double parse(String cell) {
    try {
      return cell.isEmpty() ? null : Double.valueOf(cell);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
