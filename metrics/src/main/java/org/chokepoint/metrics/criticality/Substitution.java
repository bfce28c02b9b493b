package org.chokepoint.metrics.criticality;

import java.util.List;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.FailureReason;

/**
 * Substitution indices of the European Union (Blengini et al. 2017, JRC106997, equations 6 and 7).
 *
 * <p>SI(EI) = Σ SCP · sub-share · share; SI(SR) = Σ (SP · SCr · SCo)^⅓ · sub-share · share, over
 * applications and their substitutes. What is not substituted counts with parameter 1. Range (0,
 * 1]; 1 means no substitute.
 */
public final class Substitution {
  private Substitution() {}

  /**
   * A substitute in one application.
   *
   * @param applicationShare share of the material's use that goes into the application, in [0, 1]
   * @param subShare part of the application the substitute can take, in [0, 1]
   * @param costPerformance SCP, in (0, 1]: 1 if dearer and worse, 0.7 if not
   * @param production SP, in (0, 1]: 1 if the substitute is produced less than the material
   * @param criticality SCr, in (0, 1]: 1 if the substitute is itself critical
   * @param coProduction SCo, in (0, 1]: 1 if the substitute is a by-product
   */
  public record Option(
      double applicationShare,
      double subShare,
      double costPerformance,
      double production,
      double criticality,
      double coProduction) {
    double reach() {
      return applicationShare * subShare;
    }

    private boolean valid() {
      return Range.FRACTION.contains(applicationShare)
          && Range.FRACTION.contains(subShare)
          && Range.FRACTION.contains(costPerformance)
          && Range.FRACTION.contains(production)
          && Range.FRACTION.contains(criticality)
          && Range.FRACTION.contains(coProduction);
    }
  }

  /** SI(EI), the index that lowers economic importance. */
  public static Attempt<Double> ofEconomicImportance(List<Option> options, String where) {
    return index(options, Option::costPerformance, where);
  }

  /** SI(SR), the index that lowers supply risk. */
  public static Attempt<Double> ofSupplyRisk(List<Option> options, String where) {
    return index(
        options, o -> StrictMath.cbrt(o.production() * o.criticality() * o.coProduction()), where);
  }

  private static Attempt<Double> index(
      List<Option> options, java.util.function.ToDoubleFunction<Option> parameter, String where) {
    double kept = 1;
    double substituted = 0;
    for (Option option : options) {
      if (!option.valid()) {
        return Attempt.failed(
            FailureReason.OUT_OF_RANGE, where, option + " has a parameter outside [0, 1].");
      }
      kept -= option.reach();
      substituted += option.reach() * parameter.applyAsDouble(option);
    }
    return kept < -1e-9
        ? Attempt.failed(
            FailureReason.INCONSISTENT, where, "substitutes take more than the whole use.")
        : Attempt.of(Math.max(0, kept) + substituted);
  }
}
