package org.chokepoint.model.signal;

/** Who says or does what a signal states. */
public enum Attribution {
  /** The actor's own words or deed. */
  ACTOR,
  /** A government or court. */
  AUTHORITY,
  /** A named third party. */
  REPORTED,
  /** The author's inference, which is never recorded as the actor's statement. */
  COMMENTATOR;

  /** Whether signals of this attribution move the tightening index. */
  public boolean movesIndex() {
    return this == ACTOR || this == AUTHORITY;
  }
}
