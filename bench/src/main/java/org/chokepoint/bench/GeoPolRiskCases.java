package org.chokepoint.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chokepoint.metrics.criticality.GeoPolRisk;

/**
 * 2,650 cases of GeoPolRisk: 53 materials, 5 years and 10 countries. World HHI of every material
 * and year is the real one of the peer's table; the trade lines are the peer's synthetic ones of
 * five materials, which the other materials take in turn. For the 250 cases of those five the
 * peer's own results are known.
 */
final class GeoPolRiskCases {
  private static final Map<String, String> UN_CODE =
      Map.of(
          "Australia",
          "36",
          "Canada",
          "124",
          "China",
          "156",
          "France",
          "251",
          "Germany",
          "276",
          "Italy",
          "380",
          "Japan",
          "392",
          "Rep. of Korea",
          "410",
          "USA",
          "842",
          "United Kingdom",
          "826");

  /** A trade line: importer, material and year as numbers, and what is shipped. */
  record Line(
      int importer, int material, int year, double tonnes, double instability, double usd) {}

  /** Score and characterisation factor of a case. */
  record Result(double score, double factor) {}

  final List<String> countries = new ArrayList<>(new TreeMap<>(UN_CODE).keySet());
  final List<String> materials = new ArrayList<>();
  final List<String> years = new ArrayList<>();
  final List<Line> lines = new ArrayList<>();
  private final Map<Integer, Result> peer = new LinkedHashMap<>();
  final double[] hhi;
  final double[] production;

  GeoPolRiskCases(Path folder) {
    List<NamedCsvRecord> world = read(folder.resolve("geopolrisk_hhi_usa_production_real.csv"));
    List<NamedCsvRecord> results =
        read(folder.resolve("geopolrisk_synthetic_results_countries.csv"));
    world.forEach(r -> addOnce(materials, r.getField("material")));
    world.forEach(r -> addOnce(years, r.getField("year")));
    hhi = new double[materials.size() * years.size()];
    world.forEach(r -> hhi[goods(r.getField("material"), r.getField("year"))] = number(r, "hhi"));
    production = new double[countries.size() * hhi.length];
    readTrade(folder, results);
    readPeer(results);
  }

  private void readTrade(Path folder, List<NamedCsvRecord> results) {
    List<String> traded = new ArrayList<>();
    results.forEach(r -> addOnce(traded, r.getField("Raw Material")));
    Map<String, String> countryOf = new TreeMap<>();
    UN_CODE.forEach((name, code) -> countryOf.put(code, name));
    List<NamedCsvRecord> rows = read(folder.resolve("geopolrisk_synthetic_trade_input.csv"));
    for (int m = 0; m < materials.size(); m++) {
      String own = materials.get(m);
      String taken = traded.contains(own) ? own : traded.get(m % traded.size());
      for (NamedCsvRecord row : rows) {
        String country = countryOf.get(row.getField("reporterCode"));
        if (country != null && row.getField("rawMaterial").equals(taken)) {
          lines.add(
              new Line(
                  countries.indexOf(country),
                  m,
                  years.indexOf(row.getField("period")),
                  number(row, "qty"),
                  number(row, "partnerWGI"),
                  number(row, "cifvalue")));
        }
      }
    }
  }

  /** Domestic production is what the peer's import risk implies, in whole tonnes. */
  private void readPeer(List<NamedCsvRecord> results) {
    double[] tonnes = new double[production.length];
    double[] risky = new double[production.length];
    for (Line line : lines) {
      int at = index(line.importer(), line.material(), line.year());
      tonnes[at] += line.tonnes();
      risky[at] += line.tonnes() * line.instability();
    }
    for (NamedCsvRecord row : results) {
      int at =
          countries.indexOf(row.getField("Country [Economic Entity]")) * hhi.length
              + goods(row.getField("Raw Material"), row.getField("Year"));
      double implied = risky[at] / number(row, "Import Risk") - tonnes[at];
      production[at] = Math.max(0, Math.rint(implied));
      peer.put(
          at,
          new Result(
              number(row, "GeoPolRisk Score"),
              number(row, "GeoPolRisk Characterization Factor [eq. Kg-Cu/Kg]")));
    }
  }

  private int goods(String material, String year) {
    return materials.indexOf(material) * years.size() + years.indexOf(year);
  }

  int index(int country, int material, int year) {
    return (country * materials.size() + material) * years.size() + year;
  }

  int count() {
    return production.length;
  }

  /**
   * The largest difference from the peer's own results over the cases it knows.
   *
   * @param results one for each case, in order of index
   */
  double largestDifference(List<Result> results) {
    double worst = 0;
    for (Map.Entry<Integer, Result> known : peer.entrySet()) {
      Result ours = results.get(known.getKey());
      worst = Math.max(worst, Math.abs(ours.score() - known.getValue().score()));
      worst = Math.max(worst, Math.abs(ours.factor() - known.getValue().factor()));
    }
    return worst;
  }

  /** The result of one case from its lines. */
  Result result(int at, double[] tonnes, double[] instability, double usd) {
    double price = usd / Arrays.stream(tonnes).sum();
    double risk =
        GeoPolRisk.importRisk(
                new GeoPolRisk.Imports(tonnes, instability, production[at]), "benchmark")
            .orThrow();
    double score = GeoPolRisk.score(hhi[at % hhi.length], risk, "benchmark").orThrow();
    return new Result(
        score, GeoPolRisk.characterisationFactor(score, price, "benchmark").orThrow());
  }

  private static void addOnce(List<String> list, String value) {
    if (!list.contains(value)) {
      list.add(value);
    }
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  private static List<NamedCsvRecord> read(Path file) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
