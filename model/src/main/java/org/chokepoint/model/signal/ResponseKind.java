package org.chokepoint.model.signal;

import java.util.Locale;

/** What a document calls on buyers to do. */
public enum ResponseKind {
  /** New or larger mines outside the controller. */
  MINING,
  /** Separation, metal, alloy and magnets. */
  PROCESSING,
  /** Recycling of magnets and scrap. */
  RECYCLING,
  /** Stocks. */
  STOCK,
  /** Less of the material, or another. */
  SUBSTITUTION;

  /** The word for people and files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
