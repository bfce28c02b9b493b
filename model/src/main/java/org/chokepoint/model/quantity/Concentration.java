package org.chokepoint.model.quantity;

/**
 * A Herfindahl–Hirschman index. The two scales in use differ by 10,000 and are mixed up in print,
 * so each has a named factory and a named reader.
 */
public final class Concentration implements Comparable<Concentration> {

  private static final double POINTS = 10_000;

  private final double unit;

  private Concentration(double unit) {
    Finite.require(unit, "concentration");
    if (unit < 0 || unit > 1 + 1e-12) {
      throw new IllegalArgumentException("concentration " + unit + " is outside [0, 1]");
    }
    this.unit = Math.min(unit, 1);
  }

  /** From the scale 0 to 1 (sum of squared fractions). */
  public static Concentration ofUnitScale(double value) {
    return new Concentration(value);
  }

  /** From the scale 0 to 10,000 (sum of squared per cents). */
  public static Concentration ofPoints(double value) {
    return new Concentration(value / POINTS);
  }

  /** On the scale 0 to 1. */
  public double unitScale() {
    return unit;
  }

  /** On the scale 0 to 10,000. */
  public double points() {
    return unit * POINTS;
  }

  @Override
  public int compareTo(Concentration other) {
    return Double.compare(unit, other.unit);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Concentration c && Double.compare(c.unit, unit) == 0;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(unit);
  }

  @Override
  public String toString() {
    return "HHI " + unit;
  }
}
