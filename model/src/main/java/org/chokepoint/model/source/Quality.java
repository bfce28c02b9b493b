package org.chokepoint.model.source;

/** How good a tabulated cell is, from best to worst. */
public enum Quality {
  /** The figure was found in the named publication, or in a press report that names it. */
  REPORTED("reported"),
  /** Arithmetic on reported figures. */
  DERIVED("derived"),
  /** The publisher marks it as an estimate, or it is an assumption of the data set. */
  ESTIMATED("estimated"),
  /** Written from memory and not yet verified against the publication. */
  RECALLED("recalled");

  private final String label;

  Quality(String label) {
    this.label = label;
  }

  /** The word printed beside a figure. */
  public String label() {
    return label;
  }

  /** The worse of two qualities, which is the quality of a figure computed from both. */
  public Quality worseOf(Quality other) {
    return ordinal() >= other.ordinal() ? this : other;
  }
}
