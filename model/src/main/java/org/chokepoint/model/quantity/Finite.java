package org.chokepoint.model.quantity;

/** Guards against numbers that are not numbers. */
final class Finite {

  private Finite() {}

  static double require(double value, String what) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          what + " is " + value + ". Maybe a division by an empty total went unnoticed.");
    }
    return value;
  }
}
