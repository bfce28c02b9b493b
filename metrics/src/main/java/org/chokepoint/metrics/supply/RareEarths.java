package org.chokepoint.metrics.supply;

import java.util.List;

/** The rare-earth elements that are mined and assessed: the lanthanides but Pm, and yttrium. */
public final class RareEarths {
  /** Element symbols in order of atomic number, yttrium last. */
  public static final List<String> ELEMENTS =
      List.of(
          "La", "Ce", "Pr", "Nd", "Sm", "Eu", "Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu", "Y");

  private RareEarths() {}
}
