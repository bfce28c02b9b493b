package org.chokepoint.metrics.criticality;

/** Which shares the European Union's assessment of a material rests on. */
public enum SupplyEvidence {
  /** Shares of world production only; the data on European sourcing were too poor. */
  GLOBAL,
  /** Shares of European sourcing only. */
  EUROPEAN,
  /** Both, weighted by import reliance. */
  BOTH
}
