package org.chokepoint.metrics.supply;

import java.util.List;
import java.util.Map;
import org.chokepoint.model.id.MaterialId;

/**
 * Which elements a group or product of the data package holds (column {@code members} of its table
 * of materials). An element is a member of itself.
 */
final class ElementGroup {
  private static final List<String> ALL = RareEarths.ELEMENTS;
  private static final List<String> MAGNET = List.of("Nd", "Pr", "Dy", "Tb");
  private static final Map<String, List<String>> MEMBERS =
      Map.ofEntries(
          Map.entry("REE", ALL),
          Map.entry("REO", ALL),
          Map.entry("TREO", ALL),
          Map.entry("LREO", List.of("La", "Ce", "Pr", "Nd", "Sm")),
          Map.entry("MREO_SEG", List.of("Sm", "Eu", "Gd")),
          Map.entry("HREO", List.of("Eu", "Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu", "Y")),
          Map.entry("NdPr", List.of("Nd", "Pr")),
          Map.entry("MagREE", MAGNET),
          Map.entry("DyTb", List.of("Dy", "Tb")),
          Map.entry("NdFeB", MAGNET),
          Map.entry("SmCo", List.of("Sm", "Co")),
          Map.entry("bonded-NdFeB", List.of("Nd", "Pr")));

  private ElementGroup() {}

  /** Whether a material is, or holds, another. */
  static boolean holds(String material, String element) {
    return material.equals(element) || MEMBERS.getOrDefault(material, List.of()).contains(element);
  }

  /** Whether a list of materials holds, or is held by, a material. */
  static boolean meets(List<MaterialId> materials, String material) {
    return materials.stream()
        .anyMatch(m -> holds(m.value(), material) || holds(material, m.value()));
  }
}
