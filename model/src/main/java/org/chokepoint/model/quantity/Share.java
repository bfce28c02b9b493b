package org.chokepoint.model.quantity;

/**
 * A part of a whole.
 *
 * @param fraction in [0, 1]
 */
public record Share(double fraction) implements Comparable<Share> {

  /** Nothing of the whole. */
  public static final Share NONE = new Share(0);

  /** All of the whole. */
  public static final Share ALL = new Share(1);

  /** Rejects fractions outside [0, 1]. */
  public Share {
    Finite.require(fraction, "share");
    if (fraction < 0 || fraction > 1) {
      throw new IllegalArgumentException("share " + fraction + " is outside [0, 1]");
    }
  }

  /** A share from per cent in [0, 100]. */
  public static Share ofPercent(double percent) {
    return new Share(percent / 100.0);
  }

  /** This share in per cent. */
  public double percent() {
    return fraction * 100.0;
  }

  @Override
  public int compareTo(Share other) {
    return Double.compare(fraction, other.fraction);
  }
}
