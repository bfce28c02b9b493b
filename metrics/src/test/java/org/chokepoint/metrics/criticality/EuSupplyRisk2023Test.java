package org.chokepoint.metrics.criticality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.chokepoint.metrics.Targets.number;
import static org.chokepoint.metrics.Targets.numberOrNaN;
import static org.chokepoint.metrics.Targets.rounded;
import static org.chokepoint.metrics.Targets.rows;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.chokepoint.metrics.concentration.Amounts;
import org.chokepoint.metrics.concentration.Herfindahl;
import org.junit.jupiter.api.Test;

/**
 * Supply risk of the European Union's 2023 study, recomputed from its annexes. Where the targets
 * hold the printed shares the concentration is computed from them; elsewhere from the printed
 * concentration. Values are compared at two decimals, as the table of targets prints them.
 */
class EuSupplyRisk2023Test {
  private static final double TOLERANCE = 0.1 + 1e-9;

  private record Case(String name, double published, EuSupplyRisk inputs, SupplyEvidence evidence) {
    double computed() {
      return rounded(inputs.on(evidence, name).orThrow(), 2);
    }

    double error() {
      return Math.abs(computed() - published);
    }
  }

  private final List<Misfit> misfits =
      rows("eu_crm_2023_misfits.csv").stream().map(Misfit::of).toList();
  private final Map<String, Double> governance = governance();
  private final Map<String, List<NamedCsvRecord>> shares = shares();

  @Test
  void atLeast76Of99MaterialStagesAgreeWithinATenth() {
    List<Case> cases = cases();
    List<Double> errors = cases.stream().map(Case::error).sorted().toList();
    assertThat(cases).hasSize(99);
    assertThat(cases.stream().filter(c -> c.error() <= TOLERANCE)).hasSizeGreaterThanOrEqualTo(76);
    assertThat(rounded(errors.get(errors.size() / 2), 2)).isLessThanOrEqualTo(0.04);
  }

  @Test
  void everyMisfitIsKnown() {
    assertThat(cases().stream().filter(c -> c.error() > TOLERANCE).map(Case::name))
        .containsExactlyInAnyOrderElementsOf(misfits.stream().map(Misfit::name).toList());
  }

  /** A misfit is explained by the one input that, put right, gives what was published. */
  @Test
  void theNeededInputOfEveryMisfitGivesThePublishedValue() {
    for (Misfit misfit : misfits) {
      Case found = find(misfit.name());
      double result = misfit.corrected(found.inputs(), found.evidence(), found.name());
      assertThat(misfit.reason()).as(misfit.name()).isNotBlank();
      assertThat(rounded(result, 2)).as(misfit.name()).isEqualTo(misfit.result());
      assertThat(result).as(misfit.name()).isCloseTo(found.published(), within(0.1 + 1e-9));
      assertThat(misfit.printed())
          .as(misfit.name())
          .isEqualTo(Misfit.printed(found.inputs(), found.evidence(), misfit.input()));
    }
  }

  @Test
  void evenSourcingWhollyFromChinaDoesNotGiveNeodymiumAtExtraction() {
    EuSupplyRisk printed = find("Neodymium, E").inputs();
    double china = governance.get("China");
    EuSupplyRisk all =
        new EuSupplyRisk(
            printed.global(),
            china,
            printed.importReliance(),
            printed.recycling(),
            printed.substitution());
    assertThat(all.on(SupplyEvidence.BOTH, "Neodymium").orThrow()).isLessThan(4.45);
  }

  /** Run with {@code -Dreference.write=true} to write the page anew. */
  @Test
  void pageOfKnownMisfitsIsCurrent() throws IOException {
    StringBuilder page = new StringBuilder(Misfit.PAGE_HEAD);
    for (Misfit misfit : misfits) {
      Case found = find(misfit.name());
      page.append(misfit.line(found.published(), found.computed())).append('\n');
    }
    Path file = Path.of("../docs/reference/known-misfits.md");
    if (Boolean.getBoolean("reference.write")) {
      Files.writeString(file, page);
    }
    assertThat(Files.readString(file)).isEqualTo(page.toString());
  }

  @Test
  void namedMaterialsComeOutAsPublished() {
    assertThat(computed("Dysprosium, P")).isEqualTo(5.60);
    assertThat(computed("Cerium, P")).isEqualTo(4.00);
    assertThat(computed("Magnesium, P")).isEqualTo(4.12);
    assertThat(computed("Niobium, E")).isEqualTo(4.42);
  }

  private double computed(String name) {
    return find(name).computed();
  }

  private Case find(String name) {
    return cases().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  private List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (NamedCsvRecord row : rows("eu_crm_2023.csv")) {
      for (String stage : List.of("E", "P")) {
        OptionalDouble published = number(row, "SR_" + stage);
        if (published.isPresent() && number(row, "SR_" + stage + "_recomputed").isPresent()) {
          String name = row.getField("material") + ", " + stage;
          SupplyEvidence evidence = evidence(row.getField("supply_used_" + stage));
          cases.add(new Case(name, published.getAsDouble(), inputs(row, stage), evidence));
        }
      }
    }
    return cases;
  }

  private EuSupplyRisk inputs(NamedCsvRecord row, String stage) {
    String material = row.getField("material");
    return new EuSupplyRisk(
        concentration(row, material, stage, "GS", "global"),
        concentration(row, material, stage, "EU", "EU"),
        numberOrNaN(row, "IR_" + stage + "_pct") / 100,
        numberOrNaN(row, "EoL_RIR_pct") / 100,
        numberOrNaN(row, "SI_SR"));
  }

  private static SupplyEvidence evidence(String used) {
    return switch (used) {
      case "GSonly" -> SupplyEvidence.GLOBAL;
      case "EUonly", "EU" -> SupplyEvidence.EUROPEAN;
      default -> SupplyEvidence.BOTH;
    };
  }

  private double concentration(
      NamedCsvRecord row, String material, String stage, String column, String scope) {
    List<NamedCsvRecord> printed = shares.get(material + stage + scope);
    return printed == null
        ? numberOrNaN(row, "HHIwgi_" + column + "_" + stage + "_recomputed")
        : hhi(printed);
  }

  /** The annex prints per cent, so the shares are of 100 whatever they add to. */
  private double hhi(List<NamedCsvRecord> printed) {
    double[] shares = printed.stream().mapToDouble(r -> numberOrNaN(r, "share_pct")).toArray();
    double[] weights =
        printed.stream()
            .mapToDouble(r -> governance.get(r.getField("country")) * number(r, "t").orElse(1))
            .toArray();
    double sum = java.util.Arrays.stream(shares).sum();
    Amounts amounts = Amounts.of(shares, Math.max(0, 100 - sum), "annex").orThrow();
    double scale = amounts.total() / 100;
    return Herfindahl.weighted(amounts, weights, "annex").orThrow() * scale * scale;
  }

  private static Map<String, Double> governance() {
    Map<String, Double> scores = new TreeMap<>();
    for (NamedCsvRecord row : rows("wgi_scaled_2016_2020.csv")) {
      // The annex's "Libanon" (vanadium, 1 %) has no score in the table; it then adds nothing.
      scores.put(row.getField("country_label_in_shares"), number(row, "wgi_scaled_0_10").orElse(0));
    }
    return scores;
  }

  private static Map<String, List<NamedCsvRecord>> shares() {
    Map<String, List<NamedCsvRecord>> byKey = new LinkedHashMap<>();
    for (NamedCsvRecord row : rows("eu_crm_2023_shares.csv")) {
      String key = row.getField("material") + row.getField("stage") + row.getField("scope");
      byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    return byKey;
  }
}
