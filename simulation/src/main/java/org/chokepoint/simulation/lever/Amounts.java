package org.chokepoint.simulation.lever;

/** Checks of the numbers of levers. */
final class Amounts {
  private Amounts() {}

  static void require(double value, String what, LeverTerms terms) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          what + " '" + terms.id() + "' has the amount " + value + ", which must be 0 or more");
    }
  }

  static void requireShare(double value, String what, LeverTerms terms) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          what + " '" + terms.id() + "' has the share " + value + ", which must be in 0..1");
    }
  }
}
