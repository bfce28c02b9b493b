package org.chokepoint.app.usecase;

import java.util.Optional;

/**
 * A question for the exposure of a bill of materials.
 *
 * @param scenario a ready scenario, a month such as {@code april-2025}, or a scenario file
 * @param home code or name of the place where the products are made; empty for the place outside
 *     the controller that uses most of what the bill buys
 * @param keepGoodRows whether to go on with the good rows of a bill that has faults
 * @param cases ways in which the scenario may turn out, 1 to 100; the first is the central one
 * @param seed root seed of the others
 */
public record ExposureQuestion(
    String scenario, Optional<String> home, boolean keepGoodRows, int cases, long seed) {

  /** Cases if the question does not say. */
  public static final int USUAL_CASES = 9;

  private static final int MOST_CASES = 100;

  /** Rejects counts out of range. */
  public ExposureQuestion {
    if (cases < 1 || cases > MOST_CASES) {
      throw new IllegalArgumentException("cases is " + cases + "; it must be in 1.." + MOST_CASES);
    }
  }

  /** A question with the usual cases. */
  public static ExposureQuestion of(String scenario) {
    return new ExposureQuestion(scenario, Optional.empty(), false, USUAL_CASES, 20251231L);
  }
}
