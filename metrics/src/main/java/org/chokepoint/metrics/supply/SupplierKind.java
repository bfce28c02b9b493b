package org.chokepoint.metrics.supply;

/** Three answers to the question who supplies; shown side by side because they differ. */
public enum SupplierKind {
  /** The country in which the stage takes place. */
  COUNTRY("country"),
  /** The company that stands behind the operator. */
  OWNER("owner"),
  /** Whoever can in the end order the operator, through ownership, appointment or party. */
  CONTROLLER("ultimate controller");

  private final String label;

  SupplierKind(String label) {
    this.label = label;
  }

  /** The word printed in tables. */
  public String label() {
    return label;
  }
}
