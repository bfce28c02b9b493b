package org.chokepoint.metrics.trade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.measure.Input;
import org.chokepoint.model.economy.InputOutputTable;
import org.chokepoint.model.economy.SectorUse;
import org.chokepoint.model.observation.EndUse;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Quality;
import org.chokepoint.model.source.Sourced;

/**
 * What industries of the United States spend on imported rare-earth compounds, and their accounts:
 * the value of reported imports, spread by the published end uses over the industries in which they
 * take place.
 */
final class IndustrySpending {
  static final int YEAR = 2023;
  static final String COUNTRY = "USA";
  private static final String GOODS = "HS 2846";
  private static final String USE_TABLE = "io/bea_summary_use_2023_producer_musd";
  private final ReportedImports imports;
  private final InputOutputTable table;
  private final Map<String, List<Input>> shares = new LinkedHashMap<>();

  private IndustrySpending(ReportedImports imports, InputOutputTable table, SupplyPicture picture) {
    this.imports = imports;
    this.table = table;
    List<EndUse> uses = uses(picture);
    for (SectorUse sector : picture.sectorUses()) {
      for (EndUse use : uses) {
        if (use.use().equals(sector.use()) && table.findColumn(sector.beaSummary()).isPresent()) {
          Sourced<Double> share =
              use.value()
                  .map(percent -> percent / 100)
                  .with(
                      sector.weight().map(w -> w.fraction()),
                      "share of demand times industry's part of the use",
                      (a, b) -> a * b);
          String name = "use of rare earths for " + use.use() + " in " + sector.beaSummary();
          shares
              .computeIfAbsent(sector.beaSummary(), s -> new ArrayList<>())
              .add(new Input(name, share, Range.FRACTION));
        }
      }
    }
  }

  /** The spending in a picture; empty if it lacks the trade or the table. */
  static Optional<IndustrySpending> of(SupplyPicture picture) {
    Optional<ReportedImports> imports =
        ReportedImports.all(picture).stream()
            .filter(i -> i.importer().value().equals(COUNTRY) && i.year() == YEAR)
            .filter(i -> i.good().commodity().equals(GOODS))
            .findFirst();
    return imports.flatMap(
        i -> picture.findInputOutput(USE_TABLE).map(t -> new IndustrySpending(i, t, picture)));
  }

  /** The published shares of demand of the country, of the newest year stated. */
  private static List<EndUse> uses(SupplyPicture picture) {
    List<EndUse> all =
        picture.endUses().stream()
            .filter(u -> u.kind().equals("share_of_demand") && u.region().equals(COUNTRY))
            .filter(u -> u.unit().contains("REO"))
            .toList();
    int newest = all.stream().mapToInt(EndUse::year).max().orElse(0);
    return all.stream().filter(u -> u.year() == newest).toList();
  }

  ReportedImports imports() {
    return imports;
  }

  /** Codes of the industries that use rare earths. */
  List<String> industries() {
    return List.copyOf(shares.keySet());
  }

  /** Parts of the demand that an industry takes, one for each of its uses. */
  List<Input> shares(String industry) {
    return shares.getOrDefault(industry, List.of());
  }

  /** Value of all imports, in million US dollars. */
  Input imported() {
    Sourced<Double> sum =
        Sourced.computed(
            imports.total() / 1e6,
            "sum of the origins",
            "1",
            List.copyOf(imports.byOrigin().values()));
    return new Input(imports.name(), sum, Range.NOT_NEGATIVE);
  }

  /** A row of an industry's account, in million US dollars. */
  Input account(String industry, String row) {
    return new Input(
        row + " of " + industry + ", " + YEAR,
        sourced(cell(row, industry), "row " + row + ", column " + industry),
        Range.FINITE);
  }

  /** Gross domestic product: value added of all industries, in million US dollars. */
  Input product() {
    String row = "Total Value Added";
    double sum = 0;
    for (String column : table.columns()) {
      if (column.equals("Total Intermediate")) {
        break;
      }
      sum += cell(row, column);
    }
    return new Input(
        "gross domestic product, " + YEAR, sourced(sum, "row " + row), Range.NOT_NEGATIVE);
  }

  private double cell(String row, String column) {
    return table.millionUsd(
        table.findRow(row).orElseThrow(), table.findColumn(column).orElseThrow());
  }

  private Sourced<Double> sourced(double value, String cells) {
    return new Sourced<>(
        value,
        new Provenance.Tabulated(
            table.dataset().id(),
            cells,
            "US Bureau of Economic Analysis, summary use table 2023, producer prices",
            Quality.DERIVED));
  }
}
