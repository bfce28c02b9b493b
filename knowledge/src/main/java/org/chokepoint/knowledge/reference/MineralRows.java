package org.chokepoint.knowledge.reference;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.Governance;
import org.chokepoint.model.observation.ImportReliance;
import org.chokepoint.model.observation.MineralStatistic;
import org.chokepoint.model.source.Sourced;

/** Reads the tables of all minerals and all countries. */
final class MineralRows {
  private static final PlaceCode USA = new PlaceCode("USA");
  private static final String NET_EXPORTER = "E (net exporter)";

  private final Codes codes;
  private final List<MineralStatistic> statistics = new ArrayList<>();
  private final List<ImportReliance> reliance = new ArrayList<>();
  private final List<Governance> governance = new ArrayList<>();

  MineralRows(Codes codes) {
    this.codes = codes;
  }

  void world(Row row) {
    statistics.add(
        new MineralStatistic(
            row.required("commodity"),
            row.required("statistic"),
            row.text("statistic_detail"),
            row.text("unit"),
            codes.place(row, "iso3"),
            row.requiredInteger("year"),
            figure(row),
            row.text("qualifier")));
  }

  /** Shares of United States imports by origin, an average of several years that ends in one. */
  void importSource(Row row) {
    String years = row.required("year");
    statistics.add(
        new MineralStatistic(
            row.required("commodity"),
            "Import sources",
            row.text("statistic_detail") + ", average " + years,
            row.text("unit"),
            codes.place(row, "iso3"),
            lastYear(row, years),
            figure(row),
            row.text("qualifier")));
  }

  private static int lastYear(Row row, String years) {
    if (!years.matches("(19|20)\\d{2}.\\d{2}")) {
      throw row.fault(FailureReason.MALFORMED, "year", "'" + years + "' is no span of years");
    }
    return Integer.parseInt(years.substring(0, 2) + years.substring(5));
  }

  private static Sourced<Double> figure(Row row) {
    return row.number("value")
        .map(value -> new Sourced<>(value, row.source("value")))
        .orElseThrow(() -> withheld(row, "value"));
  }

  private static FailureException withheld(Row row, String column) {
    String instead = row.text("qualifier");
    return row.fault(
        FailureReason.MISSING, column, "the publisher states '" + instead + "' and no figure");
  }

  void usReliance(Row row) {
    String qualifier = row.text("qualifier");
    boolean exporter = qualifier.equals(NET_EXPORTER);
    double percent =
        row.number("value_pct")
            .or(() -> exporter ? java.util.Optional.of(0.0) : java.util.Optional.empty())
            .orElseThrow(() -> withheld(row, "value_pct"));
    reliance.add(
        new ImportReliance(
            USA,
            row.required("commodity"),
            row.text("statistic_detail"),
            row.requiredInteger("year"),
            new Sourced<>(percent, row.source("value_pct")),
            exporter ? "E" : qualifier));
  }

  void governance(Row row) {
    governance.add(
        new Governance(
            codes.place(row, "iso3"),
            row.required("indicator"),
            row.requiredInteger("year"),
            new Sourced<>(row.requiredNumber("value"), row.source("value")),
            row.text("unit")));
  }

  List<MineralStatistic> statistics() {
    return statistics;
  }

  List<ImportReliance> reliance() {
    return reliance;
  }

  List<Governance> governance() {
    return governance;
  }
}
