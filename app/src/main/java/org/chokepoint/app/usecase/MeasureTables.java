package org.chokepoint.app.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.table.Table.Column;
import org.chokepoint.metrics.Comparison;
import org.chokepoint.metrics.MeasurementRow;
import org.chokepoint.metrics.Moved;
import org.chokepoint.metrics.Ranked;
import org.chokepoint.metrics.measure.Measurement;
import org.chokepoint.metrics.uncertainty.Sensitivity;
import org.chokepoint.model.picture.SupplyPicture;

/** Measurements as tables: plain, ranked, compared over years, and by what moves them. */
final class MeasureTables {
  private MeasureTables() {}

  static Table plain(List<Measurement> measurements, SupplyPicture picture) {
    return new Table(
        "Measurements",
        MeasurementRow.COLUMNS.stream().map(Column::text).toList(),
        measurements.stream().map(m -> MeasurementRow.of(m, picture).cells()).toList());
  }

  static Table ranked(List<Ranked> ranked, SupplyPicture picture) {
    List<Column> columns =
        new ArrayList<>(Column.texts("rank", "rank_best", "rank_worst", "ranked"));
    MeasurementRow.COLUMNS.stream().map(Column::text).forEach(columns::add);
    List<List<Object>> rows = new ArrayList<>();
    for (Ranked r : ranked) {
      List<Object> row = new ArrayList<>(List.of(r.rank(), r.best(), r.worst(), r.of()));
      row.addAll(MeasurementRow.of(r.measurement(), picture).cells());
      rows.add(row);
    }
    return new Table("Measurements by rank, with the range of the rank", columns, rows);
  }

  /** What moves each number, with the largest movers first. */
  static Table moved(List<Moved> moved, int top, SupplyPicture picture) {
    List<List<Object>> rows = new ArrayList<>();
    for (Moved m : moved) {
      MeasurementRow of = MeasurementRow.of(m.measurement(), picture);
      int place = 0;
      for (Sensitivity s : m.sensitivities().stream().limit(top).toList()) {
        place++;
        rows.add(
            List.of(
                of.metric(),
                of.commodity(),
                of.stage(),
                of.detail(),
                of.year(),
                of.suppliers(),
                of.supplier(),
                of.target(),
                of.value(),
                of.unit(),
                place,
                inWords(s.input().name()),
                s.input().value().value(),
                s.input().value().quality().label(),
                s.elasticity(),
                s.swing()));
      }
    }
    return new Table(
        "What moves each number",
        Column.texts(
            "metric",
            "commodity",
            "stage",
            "detail",
            "year",
            "suppliers",
            "supplier",
            "target",
            "value",
            "unit",
            "mover",
            "input",
            "input_value",
            "input_quality",
            "percent_per_percent",
            "change_at_one_sigma"),
        rows);
  }

  /** What tells inputs of one table apart comes first, because narrow columns cut the rest. */
  private static String inWords(String input) {
    int supplier = input.lastIndexOf(": ");
    return supplier < 0
        ? input
        : input.substring(supplier + 2) + " in " + input.substring(0, supplier);
  }

  /** Years side by side, the change, and whether it is larger than the intervals. */
  static Table compared(List<Measurement> measurements, int from, int to, SupplyPicture picture) {
    List<Column> columns =
        new ArrayList<>(
            Column.texts(
                "metric",
                "commodity",
                "stage",
                "detail",
                "suppliers",
                "supplier",
                "target",
                "unit"));
    for (int year = from; year <= to; year++) {
      columns.add(Column.text(Integer.toString(year)));
    }
    columns.addAll(
        Column.texts(
            "change", "first_low", "first_high", "last_low", "last_high", "beyond_uncertainty"));
    List<List<Object>> rows = new ArrayList<>();
    for (Comparison c : Comparison.of(measurements, from, to)) {
      rows.add(row(c, from, to, picture));
    }
    return new Table("Measurements over the years", columns, rows);
  }

  private static List<Object> row(Comparison c, int from, int to, SupplyPicture picture) {
    NavigableMap<Integer, Measurement> years = c.byYear();
    Measurement first = years.firstEntry().getValue();
    Measurement last = years.lastEntry().getValue();
    MeasurementRow of = MeasurementRow.of(first, picture);
    List<Object> row =
        new ArrayList<>(
            List.of(
                of.metric(),
                of.commodity(),
                of.stage(),
                of.detail(),
                of.suppliers(),
                of.supplier(),
                of.target(),
                of.unit()));
    for (int year = from; year <= to; year++) {
      Measurement m = years.get(year);
      row.add(m == null ? "" : (Object) m.value().value());
    }
    boolean several = years.size() > 1;
    row.add(several ? (Object) c.change() : "");
    row.add(first.interval().low());
    row.add(first.interval().high());
    row.add(last.interval().low());
    row.add(last.interval().high());
    row.add(several ? (c.significant() ? "yes" : "no") : "");
    return row;
  }
}
