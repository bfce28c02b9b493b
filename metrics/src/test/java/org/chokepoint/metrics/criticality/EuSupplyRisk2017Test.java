package org.chokepoint.metrics.criticality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.chokepoint.metrics.Targets.number;
import static org.chokepoint.metrics.Targets.numberOrNaN;
import static org.chokepoint.metrics.Targets.rows;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Supply risk of the European Union's 2017 study: what it prints must lie in the interval that its
 * printed, rounded inputs allow.
 */
class EuSupplyRisk2017Test {
  @Test
  void all78PublishedValuesAreConsistentWithThePrintedInputs() {
    List<NamedCsvRecord> rows = rows("eu_crm_2017.csv");
    assertThat(rows).hasSize(78);
    for (NamedCsvRecord row : rows) {
      double published = numberOrNaN(row, "SR");
      assertThat(bound(row, -1) - 0.05)
          .as(row.getField("material"))
          .isLessThanOrEqualTo(published + 1e-9);
      assertThat(bound(row, 1) + 0.05)
          .as(row.getField("material"))
          .isGreaterThanOrEqualTo(published - 1e-9);
    }
  }

  @Test
  void midpointsOfThePrintedInputsGiveTheRecomputedValue() {
    for (NamedCsvRecord row : rows("eu_crm_2017.csv")) {
      double ir = number(row, "IR_pct").orElse(0) / 100;
      assertThat(risk(row, 0, ir))
          .as(row.getField("material"))
          .isCloseTo(numberOrNaN(row, "SR_recomputed_mid"), within(0.0051));
    }
  }

  /** The smallest or largest risk within half a unit of the last printed digit of each input. */
  private static double bound(NamedCsvRecord row, int side) {
    double ir = number(row, "IR_pct").orElse(0) / 100;
    double low = risk(row, side, Math.max(0, ir - 0.005));
    double high = risk(row, side, Math.min(1, ir + 0.005));
    return side < 0 ? Math.min(low, high) : Math.max(low, high);
  }

  private static double risk(NamedCsvRecord row, int side, double importReliance) {
    double half = 0.05 * side;
    double recycling = numberOrNaN(row, "EoL_RIR_pct") / 100 - 0.005 * side;
    return new EuSupplyRisk(
            Math.max(0, numberOrNaN(row, "HHIwgi_t_GS") + half),
            Math.max(0, numberOrNaN(row, "HHIwgi_t_EU") + half),
            importReliance,
            Math.max(0, Math.min(1, recycling)),
            Math.max(0, Math.min(1, numberOrNaN(row, "SI_SR") + half)))
        .on(evidence(row.getField("supply_used")), row.getField("material"))
        .orThrow();
  }

  private static SupplyEvidence evidence(String used) {
    return switch (used) {
      case "GS only" -> SupplyEvidence.GLOBAL;
      case "EUS only" -> SupplyEvidence.EUROPEAN;
      default -> SupplyEvidence.BOTH;
    };
  }
}
