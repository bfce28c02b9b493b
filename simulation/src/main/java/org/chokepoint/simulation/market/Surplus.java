package org.chokepoint.simulation.market;

import org.chokepoint.simulation.solver.ProgramNumbers;
import org.chokepoint.simulation.solver.Solution;

/**
 * What a column of the monthly programme gains: what it earns at the balances' prices less cost.
 */
final class Surplus {
  private final Network net;

  Surplus(Network net) {
    this.net = net;
  }

  /** The surplus of a column in thousand US dollars a month. */
  double earned(int j, Solution solution, ProgramNumbers numbers) {
    double x = solution.primal(j);
    if (x == 0) {
      return 0;
    }
    double earned = -(numbers.cost(j, x) - numbers.cost(j, 0));
    Network.Entries e = net.entries(j);
    double scale = net.column(j).scale();
    for (int k = 0; k < e.rows().length; k++) {
      earned += e.values()[k] * scale * x * solution.dual(e.rows()[k]);
    }
    return earned;
  }

  /**
   * What users who have substituted a part of their demand lose by it, for a unit of demand at a
   * price of 1. Each left at the price at which the long-run demand curve has it leave, so that the
   * loss is the area beside that curve: it never exceeds what paying on would have cost.
   *
   * @param kept part of the demand not substituted, in (0, 1]
   * @param elasticity absolute elasticity of the long-run response
   */
  static double substituted(double kept, double elasticity) {
    if (kept >= 1) {
      return 0;
    }
    double power = 1 - 1 / elasticity;
    double area =
        Math.abs(power) < 1e-9 ? -StrictMath.log(kept) : (1 - StrictMath.pow(kept, power)) / power;
    return area - (1 - kept);
  }
}
