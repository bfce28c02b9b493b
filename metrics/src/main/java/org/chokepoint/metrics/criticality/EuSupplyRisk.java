package org.chokepoint.metrics.criticality;

import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.FailureReason;

/**
 * Supply risk of the European Union (Blengini et al. 2017, Methodology for establishing the EU list
 * of critical raw materials, JRC106997, equation 2).
 *
 * <p>SR = [HHI(WGI,t)GS · IR/2 + HHI(WGI,t)EU · (1 − IR/2)] · (1 − EoL-RIR) · SI(SR), where
 * HHI(WGI,t) = Σ s² · WGI · t. Dimensionless, range [0, 10 t]; a material is critical from 1.0 on.
 *
 * @param global WGI- and trade-weighted HHI of world production, not negative; NaN if not known
 * @param european the same of European sourcing; NaN if not known
 * @param importReliance import reliance IR in [0, 1]; needed with {@link SupplyEvidence#BOTH} only
 * @param recycling end-of-life recycling input rate in [0, 1]
 * @param substitution substitution index SI(SR) in (0, 1]
 */
public record EuSupplyRisk(
    double global, double european, double importReliance, double recycling, double substitution) {

  /**
   * The supply risk on the evidence that the assessment rests on.
   *
   * @param evidence which concentrations count
   * @param where the material and stage, for messages
   * @return a value not below 0; a failure that names the first input that is missing or bad
   */
  public Attempt<Double> on(SupplyEvidence evidence, String where) {
    return Range.FRACTION
        .check(recycling, "end-of-life recycling input rate", where)
        .flatMap(r -> Range.FRACTION.check(substitution, "substitution index", where))
        .flatMap(s -> concentration(evidence, where))
        .map(hhi -> hhi * (1 - recycling) * substitution);
  }

  private Attempt<Double> concentration(SupplyEvidence evidence, String where) {
    return switch (evidence) {
      case GLOBAL -> Range.NOT_NEGATIVE.check(global, "HHI of world production", where);
      case EUROPEAN -> Range.NOT_NEGATIVE.check(european, "HHI of European sourcing", where);
      case BOTH ->
          Range.FRACTION
              .check(importReliance, "import reliance", where)
              .flatMap(ir -> Range.NOT_NEGATIVE.check(global, "HHI of world production", where))
              .flatMap(gs -> Range.NOT_NEGATIVE.check(european, "HHI of European sourcing", where))
              .map(eu -> global * importReliance / 2 + eu * (1 - importReliance / 2));
    };
  }

  /**
   * A World Bank governance score on the European scale from 0 (strong) to 10 (weak): (2.5 − x) ·
   * 2.
   *
   * @param score mean of the six indicators, about −2.5 to 2.5
   * @param where the place, for messages
   */
  public static Attempt<Double> scaledGovernance(double score, String where) {
    return Range.FINITE
        .check(score, "governance score", where)
        .flatMap(
            x ->
                Math.abs(x) <= 3.5
                    ? Attempt.of(Math.max(0, (2.5 - x) * 2))
                    : Attempt.failed(
                        FailureReason.OUT_OF_RANGE,
                        where,
                        "governance score " + x + " is no World Bank score. Check its unit."));
  }
}
