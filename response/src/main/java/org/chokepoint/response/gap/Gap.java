package org.chokepoint.response.gap;

import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;

/**
 * What is missing of a material at a stage in a year.
 *
 * @param material element, group such as {@code NdPr}, or magnet
 * @param stage where it is missing; use means separated oxide for elements and magnets for magnets
 * @param year calendar year
 * @param tonnesPerYear missing tonnes: oxide up to separation, metal at metal-making, gross weight
 *     of magnets, or metal contained in magnets for an element at magnet-making; not negative
 */
public record Gap(MaterialId material, Stage stage, int year, Sourced<Interval> tonnesPerYear) {

  /** Rejects a negative gap. */
  public Gap {
    if (tonnesPerYear.value().low() < 0) {
      throw new IllegalArgumentException(
          "gap of " + material + " in " + year + " is negative: " + tonnesPerYear.value());
    }
  }
}
