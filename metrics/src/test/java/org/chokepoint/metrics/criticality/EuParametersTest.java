package org.chokepoint.metrics.criticality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chokepoint.metrics.Targets.numberOrNaN;
import static org.chokepoint.metrics.Targets.rows;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EuParametersTest {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("La", "Lanthanum"),
          Map.entry("Ce", "Cerium"),
          Map.entry("Pr", "Praseodymium"),
          Map.entry("Nd", "Neodymium"),
          Map.entry("Sm", "Samarium"),
          Map.entry("Eu", "Europium"),
          Map.entry("Gd", "Gadolinium"),
          Map.entry("Tb", "Terbium"),
          Map.entry("Dy", "Dysprosium"),
          Map.entry("Ho", "Holmium"),
          Map.entry("Er", "Erbium"),
          Map.entry("Tm", "Thulium"),
          Map.entry("Yb", "Ytterbium"),
          Map.entry("Lu", "Lutetium"),
          Map.entry("Y", "Yttrium"));

  @Test
  void parametersAreThoseOfThePublishedTable() {
    assertThat(EuParameters.elements()).hasSameSizeAs(NAMES.keySet());
    for (String element : EuParameters.elements()) {
      EuParameters parameters = EuParameters.published2023(element).orElseThrow();
      NamedCsvRecord row =
          rows("eu_crm_2023.csv").stream()
              .filter(r -> r.getField("material").equals(NAMES.get(element)))
              .findFirst()
              .orElseThrow();
      assertThat(parameters.recycling().value())
          .as(element)
          .isEqualTo(numberOrNaN(row, "EoL_RIR_pct") / 100);
      assertThat(parameters.substitution().value())
          .as(element)
          .isEqualTo(numberOrNaN(row, "SI_SR"));
      assertThat(parameters.importReliance().value())
          .as(element)
          .isEqualTo(numberOrNaN(row, "IR_E_pct") / 100);
    }
    assertThat(EuParameters.published2023("Xx")).isEmpty();
  }
}
