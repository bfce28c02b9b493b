package org.chokepoint.metrics.criticality;

/**
 * The European Union's test of criticality: supply risk of at least 1.0 and economic importance of
 * at least 2.8 (European Commission, Study on the critical raw materials for the EU, 2023, section
 * 2).
 */
public final class Criticality {
  /** Supply risk from which a material can be critical. */
  public static final double SUPPLY_RISK = 1.0;

  /** Economic importance from which a material can be critical. */
  public static final double ECONOMIC_IMPORTANCE = 2.8;

  private Criticality() {}

  /** Whether a material is critical; values are compared as printed, to one decimal. */
  public static boolean critical(double supplyRisk, double economicImportance) {
    return Math.rint(supplyRisk * 10) / 10 >= SUPPLY_RISK
        && Math.rint(economicImportance * 10) / 10 >= ECONOMIC_IMPORTANCE;
  }
}
