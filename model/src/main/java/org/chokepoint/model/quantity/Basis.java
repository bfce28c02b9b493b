package org.chokepoint.model.quantity;

/**
 * What a tonne is a tonne of. Adding masses across bases is the field's classic error, so every
 * mass carries its basis and arithmetic across bases throws.
 */
public enum Basis {
  /** Rare-earth-oxide equivalent, the basis of mine production and of oxide trade. */
  REO("t REO"),
  /** Contained metal. */
  METAL("t metal"),
  /** Weight of the product as shipped, whatever it contains. */
  GROSS("t gross");

  private final String unit;

  Basis(String unit) {
    this.unit = unit;
  }

  /** The unit as printed behind a number, such as {@code t REO}. */
  public String unit() {
    return unit;
  }
}
