package org.chokepoint.metrics.criticality;

import java.util.List;
import java.util.Optional;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Quality;
import org.chokepoint.model.source.Sourced;

/**
 * Parameters of the European Union's 2023 assessment of a rare-earth element (European Commission
 * 2023, Study on the critical raw materials for the EU, final report, annexes).
 *
 * @param material element symbol
 * @param recycling end-of-life recycling input rate, in [0, 1]
 * @param substitution substitution index SI(SR), in (0, 1]
 * @param importReliance import reliance at the extraction stage, in [0, 1]
 */
public record EuParameters(
    String material,
    Sourced<Double> recycling,
    Sourced<Double> substitution,
    Sourced<Double> importReliance) {
  private static final List<EuParameters> PUBLISHED_2023 =
      List.of(
          row("La", 0.97, 1.00),
          row("Ce", 0.97, 1.00),
          row("Pr", 0.98, 0.80),
          row("Nd", 0.99, 0.80),
          row("Sm", 0.98, 0.80),
          row("Eu", 1.00, 0.80),
          row("Gd", 0.59, 0.80),
          row("Tb", 0.92, 0.80),
          row("Dy", 0.99, 0.80),
          row("Ho", 1.00, 0.80),
          row("Er", 1.00, 0.80),
          row("Tm", 1.00, 0.80),
          row("Yb", 1.00, 0.80),
          row("Lu", 1.00, 0.80),
          row("Y", 0.90, 1.00));

  // The report prints an end-of-life recycling input rate of 1 % for every rare earth.
  private static EuParameters row(String material, double substitution, double importReliance) {
    return new EuParameters(
        material,
        cell(material, "EoL-RIR", 0.01),
        cell(material, "SI(SR)", substitution),
        cell(material, "IR, extraction", importReliance));
  }

  private static Sourced<Double> cell(String material, String column, double value) {
    return new Sourced<>(
        value,
        new Provenance.Tabulated(
            new DatasetId("european-commission/2023/critical-raw-materials-study"),
            "row " + material + ", column " + column,
            "European Commission 2023, Study on the critical raw materials for the EU, annexes",
            Quality.REPORTED));
  }

  /** The rare-earth elements that the study assesses. */
  public static List<String> elements() {
    return PUBLISHED_2023.stream().map(EuParameters::material).toList();
  }

  /** The parameters of an element; empty if the 2023 study gives none for it. */
  public static Optional<EuParameters> published2023(String material) {
    return PUBLISHED_2023.stream().filter(p -> p.material().equals(material)).findFirst();
  }
}
