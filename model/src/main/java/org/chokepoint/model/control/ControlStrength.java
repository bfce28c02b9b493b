package org.chokepoint.model.control;

/** How firmly one actor can direct another, from firmest to weakest. */
public enum ControlStrength {
  /** Holds the majority of the equity, operates, or holds decisive influence otherwise. */
  DECISIVE("decides"),
  /** Appoints the leaders, or a party committee decides major matters beforehand. */
  DIRECTED("directs"),
  /** Sets quotas or grants licences as a state organ. */
  REGULATED("regulates"),
  /** Makes the law of the place in which it lies. */
  JURISDICTION("makes the law for");

  private final String verb;

  ControlStrength(String verb) {
    this.verb = verb;
  }

  /** The verb for people, such as {@code directs}. */
  public String verb() {
    return verb;
  }

  /** The weaker of two, which is the strength of a chain of both. */
  public ControlStrength weakerOf(ControlStrength other) {
    return ordinal() >= other.ordinal() ? this : other;
  }
}
