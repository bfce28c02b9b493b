package org.chokepoint.response.plan;

import java.util.List;

/**
 * How a plan looks once it is known what happened.
 *
 * @param regrets one for each scenario of the ensemble
 * @param worstRegret the largest of them, millions of US dollars
 * @param betterInformation expected loss of the plan less expected loss if each scenario were known
 *     beforehand (expected value of perfect information, Raiffa and Schlaifer 1961); what a perfect
 *     forecast is worth at most
 * @param waiting value of deciding {@code waitYears} later but knowing the scenario: positive if
 *     waiting to learn beats deciding now
 * @param waitYears years waited
 */
public record Hindsight(
    List<Regret> regrets,
    double worstRegret,
    double betterInformation,
    double waiting,
    int waitYears) {

  /** Copies the list. */
  public Hindsight {
    regrets = List.copyOf(regrets);
  }

  /**
   * Regret in one scenario.
   *
   * @param disruption id of the disruption
   * @param onsetYear year in which it begins
   * @param withPlan loss with the plan, millions of US dollars
   * @param best loss with the best plan for this scenario alone
   */
  public record Regret(String disruption, int onsetYear, double withPlan, double best) {

    /** Loss that the best plan for the scenario would have avoided; not negative. */
    public double amount() {
      return Math.max(0, withPlan - best);
    }
  }
}
