package org.chokepoint.response.assumption;

import org.chokepoint.model.source.Sourced;

/** Marks a value as assumed by this module, so that it prints in the annex of assumptions. */
public final class Assumption {

  private static final String AUTHOR = "Chokepoint, response";
  private static final String DATE = "2026-11-24";

  private Assumption() {}

  /** A value assumed for a reason that a reader can dispute. */
  public static <V> Sourced<V> of(V value, String reason) {
    return Sourced.assumed(value, reason, AUTHOR, DATE);
  }
}
