package org.chokepoint.response.solver;

/**
 * One way to take an option: a size and a start year. At most one choice of a group is taken.
 *
 * @param name as printed in reports
 * @param group index of the option
 * @param budgetRow index of the budget it is paid from, or -1 if from none
 * @param draw what it takes from that budget; not negative
 * @param cost what it adds to the objective
 */
public record Choice(String name, int group, int budgetRow, double draw, double cost) {

  /** Rejects negative draws and costs that are not numbers. */
  public Choice {
    if (!(draw >= 0 && Double.isFinite(draw) && Double.isFinite(cost))) {
      throw new IllegalArgumentException(
          "choice '" + name + "' draws " + draw + " and costs " + cost + "; both must be finite");
    }
  }
}
