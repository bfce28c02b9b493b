package org.chokepoint.model.chain;

/** How one actor holds another or a facility. */
public enum InterestKind {
  /** Holds equity. */
  OWNS,
  /** Holds decisive influence whatever the equity. */
  CONTROLS,
  /** Regulates or sets quotas for it as a state organ. */
  SUPERVISES,
  /** Appoints its leaders. */
  APPOINTS,
  /** A party committee decides its major matters beforehand. */
  PARTY_COMMITTEE;

  /** Whether the edge carries direction rather than equity. */
  public boolean directs() {
    return this != OWNS;
  }
}
