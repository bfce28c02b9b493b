package org.chokepoint.response.gap;

import java.util.Optional;
import org.chokepoint.model.chain.Stage;

/** The links of the chain at which material can be short. */
enum Link {
  MINED(Stage.MINING),
  SEPARATED(Stage.SEPARATION),
  METAL(Stage.METAL_MAKING),
  MAGNET(Stage.MAGNET_MAKING);

  private final Stage stage;

  Link(Stage stage) {
    this.stage = stage;
  }

  Stage stage() {
    return stage;
  }

  /** Where an option of a stage adds capacity; empty for steps inside a link. */
  static Optional<Link> addedBy(Stage stage) {
    return switch (stage) {
      case MINING, CONCENTRATION -> Optional.of(MINED);
      case SEPARATION -> Optional.of(SEPARATED);
      case METAL_MAKING -> Optional.of(METAL);
      case MAGNET_MAKING -> Optional.of(MAGNET);
      // Magnet makers cast their own alloy and crack at the separation plant.
      case CRACKING_AND_LEACHING, ALLOYING, USE, RECYCLING -> Optional.empty();
    };
  }

  /** Where a gap at a stage is measured. */
  static Link of(Stage stage, boolean magnet) {
    return switch (stage) {
      case MINING, CONCENTRATION, CRACKING_AND_LEACHING -> MINED;
      case SEPARATION, RECYCLING -> SEPARATED;
      case METAL_MAKING, ALLOYING -> METAL;
      case MAGNET_MAKING -> MAGNET;
      case USE -> magnet ? MAGNET : SEPARATED;
    };
  }
}
