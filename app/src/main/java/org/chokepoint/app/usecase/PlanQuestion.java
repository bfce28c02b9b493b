package org.chokepoint.app.usecase;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.chokepoint.response.plan.Budget;

/**
 * A question for a plan.
 *
 * @param buyers for whom: places by code or name, {@code EU}, {@code G7}, {@code Quad}, or
 *     companies
 * @param millionUsd budget in millions of US dollars: one amount for the whole span, which comes in
 *     equal parts every year, or the amounts of the first years; what a year leaves carries over
 * @param yearly whether a single amount is meant for every year
 * @param untilYear last calendar year in which a disruption may begin and money be committed
 * @param scenarios disruptions to stand up to, as {@code NAME} or {@code NAME=WEIGHT}; empty for
 *     the standard ones
 * @param asOf month of the supply picture; empty for the month of the reference data
 * @param draws scenarios in the ensemble, 1 to 500
 * @param seed root seed of the ensemble and the search
 */
public record PlanQuestion(
    List<String> buyers,
    List<Double> millionUsd,
    boolean yearly,
    int untilYear,
    List<String> scenarios,
    Optional<YearMonth> asOf,
    int draws,
    long seed) {

  /** Scenarios in an ensemble if the question does not say. */
  public static final int USUAL_DRAWS = 40;

  private static final int MOST_DRAWS = 500;

  /** Copies the lists and rejects counts out of range. */
  public PlanQuestion {
    buyers = List.copyOf(buyers);
    millionUsd = List.copyOf(millionUsd);
    scenarios = List.copyOf(scenarios);
    if (draws < 1 || draws > MOST_DRAWS) {
      throw new IllegalArgumentException("draws is " + draws + "; it must be in 1.." + MOST_DRAWS);
    }
    if (millionUsd.isEmpty() || millionUsd.stream().anyMatch(m -> !(m >= 0 && m < 1e9))) {
      throw new IllegalArgumentException(
          "a budget is one amount or more, each not negative and less than 1e15 US dollars");
    }
  }

  /** A question with the standard disruptions and effort. */
  public static PlanQuestion of(List<String> buyers, double millionUsd, int untilYear) {
    return new PlanQuestion(
        buyers,
        List.of(millionUsd),
        false,
        untilYear,
        List.of(),
        Optional.empty(),
        USUAL_DRAWS,
        20251231L);
  }

  /** The budget, for decisions from a first year on; what a year leaves carries over. */
  Budget budget(int firstYear) {
    if (millionUsd.size() > 1) {
      return Budget.of(firstYear, untilYear, millionUsd);
    }
    return yearly
        ? Budget.everyYear(firstYear, untilYear, millionUsd.get(0))
        : Budget.spread(firstYear, untilYear, millionUsd.get(0));
  }
}
