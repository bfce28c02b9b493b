package org.chokepoint.response.bill;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.source.Sourced;

/**
 * A material or magnet grade that a part holds.
 *
 * @param id as printed
 * @param market material of the market whose supply and price it follows
 * @param content kilograms of each element in one kilogram, in the order of the library
 * @param aliases other words for it
 */
public record MaterialGrade(
    String id, MaterialId market, Map<MaterialId, Sourced<Double>> content, List<String> aliases) {

  /** Copies map and list. */
  public MaterialGrade {
    content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    aliases = List.copyOf(aliases);
  }
}
