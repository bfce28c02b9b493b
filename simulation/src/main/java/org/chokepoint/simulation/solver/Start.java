package org.chokepoint.simulation.solver;

/** Where a solve begins. The optimum does not depend on it, the time does. */
public enum Start {
  /** From nothing: the result is a function of the numbers alone, to the bit. */
  COLD,
  /** From the workspace's previous solution, or cold if it has none. */
  WARM,
  /** From nothing with every bound equally near: slower, for programmes where the others stall. */
  CENTRED
}
