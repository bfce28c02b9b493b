package org.chokepoint.model.signal;

import java.util.Locale;

/** The three kinds of lever a controller of supply holds. */
public enum LeverKind {
  /** Export tax, floor, mark-up, dumping. */
  PRICE("price"),
  /** Quota, licence share and delay, end-use conditions, long-term contract. */
  SUPPLY_TERMS("supply terms"),
  /** Embargo of a country, a company or an end use; extraterritorial rule. */
  ACCESS("access");

  private final String label;

  LeverKind(String label) {
    this.label = label;
  }

  /** The word for people. */
  public String label() {
    return label;
  }

  /** The token of files, such as {@code supply-terms}. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
