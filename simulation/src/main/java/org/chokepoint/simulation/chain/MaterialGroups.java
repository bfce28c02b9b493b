package org.chokepoint.simulation.chain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of groups of rare earths, and the elements that the market trades instead of them. */
public final class MaterialGroups {
  private static final List<String> HEAVY =
      List.of("Eu", "Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu", "Y");
  private static final List<String> LIGHT = List.of("La", "Ce", "Pr", "Nd", "Sm");
  private static final Map<String, List<String>> GROUPS =
      Map.of(
          "NdPr",
          List.of("Nd", "Pr"),
          "DyTb",
          List.of("Dy", "Tb"),
          "MagREE",
          List.of("Nd", "Pr", "Dy", "Tb"),
          "MREO_SEG",
          List.of("Sm", "Eu", "Gd"),
          "HREO",
          HEAVY,
          "HREE",
          HEAVY,
          "LREO",
          LIGHT,
          "LREE",
          LIGHT);
  private static final Set<String> EVERYTHING =
      Set.of("REE", "REO", "TREO", "RE-concentrate", "rare-earths");

  private MaterialGroups() {}

  /** The elements of a group; empty if the name is not that of a group of some elements. */
  public static Optional<List<String>> elements(String code) {
    return Optional.ofNullable(GROUPS.get(code));
  }

  /** Whether a name stands for all rare earths. */
  public static boolean isEverything(String code) {
    return EVERYTHING.contains(code);
  }
}
