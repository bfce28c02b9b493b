package org.chokepoint.metrics.criticality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.chokepoint.metrics.Targets.numberOrNaN;
import static org.chokepoint.metrics.Targets.rows;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chokepoint.metrics.concentration.Amounts;
import org.chokepoint.metrics.concentration.Herfindahl;
import org.junit.jupiter.api.Test;

/** GeoPolRisk against the closed cases and the results of its own authors' program. */
class GeoPolRiskCasesTest {
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

  @Test
  void nickelManganeseAndGraphiteOfTheUnitedStatesAgreeToEveryPrintedDigit() {
    for (NamedCsvRecord expected : rows("peers/geopolrisk_official_case_expected.csv")) {
      String material = expected.getField("Raw Material");
      double hhi = hhi(material);
      GeoPolRisk.Imports imports =
          imports(
              rows("geopolrisk_trade_lines.csv").stream()
                  .filter(r -> r.getField("material").equals(material))
                  .toList(),
              "qty_t",
              "g_PV_normalised",
              numberOrNaN(expected, "Domestic Production"));
      double risk = GeoPolRisk.importRisk(imports, material).orThrow();
      double score = GeoPolRisk.score(hhi, risk, material).orThrow();
      double factor =
          GeoPolRisk.characterisationFactor(score, numberOrNaN(expected, "Price"), material)
              .orThrow();
      assertThat(hhi).isCloseTo(numberOrNaN(expected, "HHI"), digits());
      assertThat(risk).isCloseTo(numberOrNaN(expected, "Import Risk (WTA)"), digits());
      assertThat(score).isCloseTo(numberOrNaN(expected, "GeoPolRisk Score"), digits());
      assertThat(factor).isCloseTo(numberOrNaN(expected, "CF"), digits());
    }
  }

  /** Doubles print 16 to 17 significant digits; sums in another order differ in the last. */
  private static org.assertj.core.data.Offset<Double> digits() {
    return within(2e-15);
  }

  private static double hhi(String material) {
    double[] production =
        rows("geopolrisk_production.csv").stream()
            .filter(r -> r.getField("material").equals(material))
            .mapToDouble(r -> numberOrNaN(r, "production_t"))
            .toArray();
    return Herfindahl.of(Amounts.of(production, material).orThrow()).unitScale();
  }

  @Test
  void worldHhiOfRareEarths2018To2022() {
    Map<String, double[]> byYear = new TreeMap<>();
    for (NamedCsvRecord row : rows("geopolrisk_cases.csv")) {
      if (row.getField("case").equals("REO_production")) {
        byYear.merge(
            row.getField("year"),
            new double[] {numberOrNaN(row, "value")},
            GeoPolRiskCasesTest::joined);
      }
    }
    Map<String, Double> printed = new LinkedHashMap<>();
    for (NamedCsvRecord row : rows("geopolrisk_cases.csv")) {
      if (row.getField("case").equals("HHI_series")
          && row.getField("material").equals("Rare earth")) {
        printed.put(row.getField("year"), numberOrNaN(row, "value"));
      }
    }
    assertThat(printed)
        .containsExactly(
            Map.entry("2018", 0.463184336),
            Map.entry("2019", 0.454932541),
            Map.entry("2020", 0.417660165),
            Map.entry("2021", 0.432094105),
            Map.entry("2022", 0.528261769));
    printed.forEach(
        (year, hhi) ->
            assertThat(Herfindahl.of(Amounts.of(byYear.get(year), year).orThrow()).unitScale())
                .isCloseTo(hhi, within(5e-10)));
  }

  private static double[] joined(double[] left, double[] right) {
    double[] all = java.util.Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, all, left.length, right.length);
    return all;
  }

  @Test
  void resultsOfThePeerOn250SyntheticCasesAgreeTo1e9() {
    Map<String, List<NamedCsvRecord>> trade =
        rows("peers/geopolrisk_synthetic_trade_input.csv").stream()
            .collect(
                java.util.stream.Collectors.groupingBy(
                    r ->
                        r.getField("reporterCode")
                            + r.getField("rawMaterial")
                            + r.getField("period")));
    Map<String, Double> production = production();
    int independent = 0;
    List<NamedCsvRecord> results = rows("peers/geopolrisk_synthetic_results_countries.csv");
    for (NamedCsvRecord row : results) {
      String country = row.getField("Country [Economic Entity]");
      String key = row.getField("Raw Material") + row.getField("Year");
      List<NamedCsvRecord> lines = trade.get(UN_CODE.get(country) + key);
      Double known = production.get(country + key);
      double tonnes = known != null ? known : impliedProduction(row, lines);
      independent += known != null || tonnes == 0 ? 1 : 0;
      assertAgrees(row, imports(lines, "qty", "partnerWGI", tonnes), price(lines));
    }
    assertThat(results).hasSize(250);
    assertThat(independent).isEqualTo(192);
  }

  private static void assertAgrees(NamedCsvRecord row, GeoPolRisk.Imports imports, double price) {
    String where = row.toString();
    double risk = GeoPolRisk.importRisk(imports, where).orThrow();
    double score = GeoPolRisk.score(numberOrNaN(row, "HHI"), risk, where).orThrow();
    double factor = GeoPolRisk.characterisationFactor(score, price, where).orThrow();
    assertThat(risk).as(where).isCloseTo(numberOrNaN(row, "Import Risk"), within(1e-9));
    assertThat(score).as(where).isCloseTo(numberOrNaN(row, "GeoPolRisk Score"), within(1e-9));
    assertThat(price).as(where).isCloseTo(numberOrNaN(row, "Price"), within(1e-9));
    assertThat(factor)
        .as(where)
        .isCloseTo(
            numberOrNaN(row, "GeoPolRisk Characterization Factor [eq. Kg-Cu/Kg]"), within(1e-9));
  }

  /**
   * Domestic production of a country whose output the targets do not hold. World Mining Data gives
   * whole tonnes, so the production that the published import risk implies must be one.
   */
  private static double impliedProduction(NamedCsvRecord row, List<NamedCsvRecord> lines) {
    double risky = 0;
    double total = 0;
    for (NamedCsvRecord line : lines) {
      risky += numberOrNaN(line, "qty") * numberOrNaN(line, "partnerWGI");
      total += numberOrNaN(line, "qty");
    }
    double implied = risky / numberOrNaN(row, "Import Risk") - total;
    assertThat(implied).as(row.toString()).isCloseTo(Math.rint(implied), within(1e-6));
    return Math.max(0, Math.rint(implied));
  }

  private static Map<String, Double> production() {
    Map<String, Double> production = new TreeMap<>();
    for (NamedCsvRecord row : rows("peers/geopolrisk_hhi_usa_production_real.csv")) {
      production.put(
          "USA" + row.getField("material") + row.getField("year"),
          numberOrNaN(row, "usa_production_t"));
    }
    for (String country : UN_CODE.keySet()) {
      for (int year = 2018; year <= 2022; year++) {
        production.putIfAbsent(country + "Rare earth" + year, 0.0);
      }
    }
    for (NamedCsvRecord row : rows("geopolrisk_cases.csv")) {
      if (row.getField("case").equals("REO_production")) {
        String country = row.getField("material");
        String name = country.equals("United States") ? "USA" : country;
        production.put(name + "Rare earth" + row.getField("year"), numberOrNaN(row, "value"));
      }
    }
    return production;
  }

  private static double price(List<NamedCsvRecord> lines) {
    double value = lines.stream().mapToDouble(r -> numberOrNaN(r, "cifvalue")).sum();
    return value / lines.stream().mapToDouble(r -> numberOrNaN(r, "qty")).sum();
  }

  private static GeoPolRisk.Imports imports(
      List<NamedCsvRecord> lines, String quantity, String score, double production) {
    return new GeoPolRisk.Imports(
        lines.stream().mapToDouble(r -> numberOrNaN(r, quantity)).toArray(),
        lines.stream().mapToDouble(r -> numberOrNaN(r, score)).toArray(),
        production);
  }
}
