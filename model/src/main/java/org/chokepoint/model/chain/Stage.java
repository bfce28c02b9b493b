package org.chokepoint.model.chain;

import java.util.Locale;
import java.util.Optional;

/** Stages of a mineral supply chain from ore to product and back, in the order of the flow. */
public enum Stage {
  /** Ore taken from the ground. */
  MINING("mining"),
  /** Ore upgraded to concentrate. */
  CONCENTRATION("concentration"),
  /** Concentrate opened to a mixed chemical such as carbonate or chloride. */
  CRACKING_AND_LEACHING("cracking and leaching"),
  /** Mixed chemical separated into single oxides; for other minerals, refining. */
  SEPARATION("separation"),
  /** Oxide reduced to metal. */
  METAL_MAKING("metal-making"),
  /** Metal cast to alloy. */
  ALLOYING("alloying"),
  /** Alloy made into permanent magnets. */
  MAGNET_MAKING("magnet-making"),
  /** Material used in final products. */
  USE("use"),
  /** Scrap and used products returned to oxide, alloy or magnet powder. */
  RECYCLING("recycling");

  private final String label;

  Stage(String label) {
    this.label = label;
  }

  /** The field's word for the stage. */
  public String label() {
    return label;
  }

  /** The token used in files and on the command line, such as {@code magnet-making}. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The stage with a token or label, or with a common short word such as {@code magnet}. */
  public static Optional<Stage> find(String word) {
    String w = word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    for (Stage stage : values()) {
      if (stage.token().equals(w)) {
        return Optional.of(stage);
      }
    }
    return Optional.ofNullable(
        switch (w) {
          case "mine", "extraction" -> MINING;
          case "concentrate", "concentrator" -> CONCENTRATION;
          case "cracking", "leaching" -> CRACKING_AND_LEACHING;
          case "refining", "refinery", "processing", "oxide" -> SEPARATION;
          case "metal" -> METAL_MAKING;
          case "alloy" -> ALLOYING;
          case "magnet", "magnets" -> MAGNET_MAKING;
          case "recycle" -> RECYCLING;
          default -> null;
        });
  }
}
