package org.chokepoint.model.chain;

import java.util.List;
import java.util.Optional;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.source.Sourced;

/**
 * An element, a group of elements or a product.
 *
 * @param id symbol or short name
 * @param name English name
 * @param nameZh name in simplified Chinese, if known
 * @param group {@code LREO}, {@code HREO} or another group
 * @param oxide formula of the traded oxide, if there is one
 * @param metalPerOxide mass of metal in one mass of oxide, in (0, 1], stoichiometric
 * @param hsCodes customs codes under which it is traded
 * @param aliases other names in any language
 */
public record Material(
    MaterialId id,
    String name,
    Optional<String> nameZh,
    String group,
    Optional<String> oxide,
    Optional<Sourced<Double>> metalPerOxide,
    List<String> hsCodes,
    List<String> aliases) {

  /** Copies the lists. */
  public Material {
    hsCodes = List.copyOf(hsCodes);
    aliases = List.copyOf(aliases);
  }
}
