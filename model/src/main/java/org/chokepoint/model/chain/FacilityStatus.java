package org.chokepoint.model.chain;

/** Where a facility stands in its life. */
public enum FacilityStatus {
  /** Produces now. */
  OPERATING,
  /** Is being built. */
  CONSTRUCTION,
  /** Is announced, permitted or studied. */
  PLANNED,
  /** Stopped but kept so that it can restart. */
  CARE_AND_MAINTENANCE,
  /** Closed for good. */
  CLOSED
}
