package org.chokepoint.model.signal;

/** How firmly a signal's act is stated, with its weight in the tightening index. */
public enum Certainty {
  /** In force or done. */
  DONE(1.0),
  /** Announced for a date. */
  ANNOUNCED(0.8),
  /** Reported by unnamed sources. */
  REPORTED_BY_UNNAMED(0.5),
  /** Proposed or planned. */
  PROPOSED(0.4),
  /** Asked for or urged. */
  URGED(0.3),
  /** Speculated. */
  SPECULATED(0.1),
  /** Denied. */
  DENIED(0.0);

  private final double weight;

  Certainty(double weight) {
    this.weight = weight;
  }

  /** Weight in [0, 1]. */
  public double weight() {
    return weight;
  }
}
