package org.chokepoint.metrics.criticality;

import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.FailureReason;

/**
 * The European Commission's tests of strategic dependency on a product (SWD(2021) 352, Strategic
 * dependencies and capacities, section 3): imports from outside the Union are concentrated (HHI
 * above 0.4), are more than half of all imports, and exceed the Union's exports.
 *
 * @param concentration HHI of extra-EU imports by country, in [0, 1]
 * @param extraShare extra-EU imports over all imports, in [0, 1]
 * @param importsOverExports extra-EU imports over total EU exports, not negative
 */
public record StrategicDependency(
    double concentration, double extraShare, double importsOverExports) {
  /** Concentration above which the first test is met. */
  public static final double CONCENTRATED = 0.4;

  /** Share above which the second test is met. */
  public static final double SCARCE = 0.5;

  /** Ratio above which the third test is met. */
  public static final double NOT_SUBSTITUTABLE = 1.0;

  /**
   * The three indicators from trade.
   *
   * @param concentration HHI of extra-EU imports, in [0, 1]
   * @param extra extra-EU imports, positive
   * @param intra intra-EU imports, not negative, in the same unit
   * @param exports total EU exports, positive, in the same unit
   */
  public static Attempt<StrategicDependency> of(
      double concentration, double extra, double intra, double exports) {
    String where = "trade of the European Union";
    if (!(extra > 0) || !(exports > 0)) {
      return Attempt.failed(
          FailureReason.EMPTY, where, "without imports and exports the ratios are not defined.");
    }
    return Range.FRACTION
        .check(concentration, "HHI of imports", where)
        .flatMap(h -> Range.NOT_NEGATIVE.check(intra, "intra-EU imports", where))
        .map(i -> new StrategicDependency(concentration, extra / (extra + i), extra / exports));
  }

  /** Whether all three tests are met. */
  public boolean dependent() {
    return concentration > CONCENTRATED
        && extraShare > SCARCE
        && importsOverExports > NOT_SUBSTITUTABLE;
  }
}
