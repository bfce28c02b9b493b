package org.chokepoint.metrics.criticality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.chokepoint.metrics.Targets.number;
import static org.chokepoint.metrics.Targets.numberOrNaN;
import static org.chokepoint.metrics.Targets.rounded;
import static org.chokepoint.metrics.Targets.rows;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Economic importance of the European Union's 2023 study, recomputed from its shares of use. */
class EconomicImportance2023Test {
  /** Manufacture of machinery, the manufacturing sector of the largest value added. */
  private static final double LARGEST = 204_200;

  private final List<NamedCsvRecord> uses = rows("eu_crm_2023_use_shares.csv");

  @Test
  void atLeast33Of52MaterialsAgreeWithinATenth() {
    List<NamedCsvRecord> materials = materials();
    assertThat(materials).hasSize(52);
    assertThat(materials.stream().filter(this::agrees)).hasSizeGreaterThanOrEqualTo(33);
  }

  /**
   * The transcription holds one row of magnesium twice; without it the published value comes out.
   */
  @Test
  void sharesThatExceedTheWholeAreRefused() {
    List<EconomicImportance.Use> uses =
        List.of(
            new EconomicImportance.Use(0.13, 163_568),
            new EconomicImportance.Use(0.13, 163_568),
            new EconomicImportance.Use(0.87, 100_000));
    assertThat(EconomicImportance.of(uses, LARGEST, 0.94, "Magnesium").succeeded()).isFalse();
    NamedCsvRecord magnesium =
        materials().stream()
            .filter(r -> r.getField("material").equals("Magnesium"))
            .findFirst()
            .orElseThrow();
    assertThat(importance(magnesium)).isCloseTo(7.4, within(0.1));
  }

  @Test
  void everyOtherMaterialEqualsAnIndependentRecomputation() {
    for (NamedCsvRecord row : materials()) {
      if (row.getField("material").equals("Magnesium")) {
        continue;
      }
      assertThat(importance(row))
          .as(row.getField("material"))
          .isCloseTo(numberOrNaN(row, "EI_recomputed"), within(0.011));
    }
  }

  private List<NamedCsvRecord> materials() {
    return rows("eu_crm_2023.csv").stream()
        .filter(r -> number(r, "EI_recomputed").isPresent())
        .toList();
  }

  private boolean agrees(NamedCsvRecord row) {
    return Math.abs(rounded(importance(row), 2) - numberOrNaN(row, "EI")) <= 0.1 + 1e-9;
  }

  private double importance(NamedCsvRecord row) {
    String material = row.getField("material");
    List<EconomicImportance.Use> own =
        uses.stream()
            .filter(u -> u.getField("material").equals(material))
            .map(
                u ->
                    new EconomicImportance.Use(
                        numberOrNaN(u, "share_pct") / 100, numberOrNaN(u, "value_added_meur")))
            .toList();
    return EconomicImportance.of(own, LARGEST, numberOrNaN(row, "SI_EI"), material).orThrow();
  }
}
