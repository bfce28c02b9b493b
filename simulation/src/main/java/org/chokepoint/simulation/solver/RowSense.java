package org.chokepoint.simulation.solver;

/** How the activity of a row relates to its right-hand side. */
public enum RowSense {
  /** activity = right-hand side. */
  EQUAL,
  /** activity ≤ right-hand side; its dual is never positive. */
  AT_MOST,
  /** activity ≥ right-hand side; its dual is never negative. */
  AT_LEAST
}
