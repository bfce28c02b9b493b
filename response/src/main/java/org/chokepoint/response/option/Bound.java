package org.chokepoint.response.option;

import org.chokepoint.model.source.Interval;

/** Which end of every range a computation takes. Low means less supply, later. */
public enum Bound {
  /** Least supply, latest start, slowest ramp. */
  LOW,
  /** Central values. */
  CENTRAL,
  /** Most supply, earliest start, fastest ramp. */
  HIGH;

  /** The value at this end of a range in which more is better. */
  public double of(Interval range) {
    return switch (this) {
      case LOW -> range.low();
      case CENTRAL -> range.central();
      case HIGH -> range.high();
    };
  }

  /** The bound at the other end: a late start for a low bound of supply. */
  public Bound opposite() {
    return switch (this) {
      case LOW -> HIGH;
      case CENTRAL -> CENTRAL;
      case HIGH -> LOW;
    };
  }
}
