package org.chokepoint.metrics.criticality;

import java.util.List;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.FailureReason;

/**
 * Economic importance of the European Union (Blengini et al. 2017, JRC106997, equation 1).
 *
 * <p>EI = Σ A · Q / Qmax · 10 · SI(EI), where A is the share of use in a sector (NACE Rev. 2, two
 * digits), Q its value added and Qmax the largest value added of a manufacturing sector. Range [0,
 * 10]; a material is economically important from 2.8 on.
 */
public final class EconomicImportance {
  private EconomicImportance() {}

  /**
   * Use of a material in a sector.
   *
   * @param share share of the material's use, in [0, 1]
   * @param valueAdded value added of the sector, not negative
   */
  public record Use(double share, double valueAdded) {}

  /**
   * Economic importance.
   *
   * @param uses uses by sector; shares may add to less than one where a use has no sector
   * @param largestValueAdded value added of the largest manufacturing sector, in the same unit
   * @param substitution substitution index SI(EI) in (0, 1]
   * @param where the material, for messages
   * @return a value in [0, 10]; INCONSISTENT if the shares exceed one by more than five per cent
   */
  public static Attempt<Double> of(
      List<Use> uses, double largestValueAdded, double substitution, String where) {
    double shares = 0;
    double sum = 0;
    for (Use use : uses) {
      if (!Range.FRACTION.contains(use.share()) || !Range.NOT_NEGATIVE.contains(use.valueAdded())) {
        return Attempt.failed(FailureReason.OUT_OF_RANGE, where, use + " is out of range.");
      }
      shares += use.share();
      sum += use.share() * use.valueAdded();
    }
    if (uses.isEmpty() || !(largestValueAdded > 0)) {
      return Attempt.failed(FailureReason.EMPTY, where, "there is no use with a value added.");
    }
    if (shares > 1.05) {
      return Attempt.failed(
          FailureReason.INCONSISTENT, where, "shares of use add to " + shares + ".");
    }
    double scaled = sum / largestValueAdded * 10;
    return Range.FRACTION
        .check(substitution, "substitution index", where)
        .map(si -> Math.min(10, scaled * si));
  }
}
