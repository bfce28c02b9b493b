package org.chokepoint.knowledge.reference;

import java.util.Locale;
import java.util.Optional;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.quantity.Basis;

/**
 * What the tonnes of a nameplate capacity are tonnes of, read from the words of the source. Oxides
 * count as REO, metals as metal, and everything shipped as a product by its gross weight.
 */
final class CapacityBasis {
  private static final String[] NOT_A_RATE = {"/day", "not t/a", "(total)"};
  private static final String[] OXIDE = {"reo", "oxide", "sc2o3", "hre feed", "dy+tb+ndpr"};
  private static final String[] PRODUCT = {
    "concentrate", "monazite", "carbonate", "chloride", "mrec", "scrap", "waste", "chemicals"
  };

  private CapacityBasis() {}

  /** The basis, or nothing if the words say that the figure is no annual rate. */
  static Optional<Basis> of(String capacityOf, Stage stage) {
    String words = capacityOf.toLowerCase(Locale.ROOT);
    if (has(words, NOT_A_RATE)) {
      return Optional.empty();
    }
    if (stage == Stage.MAGNET_MAKING) {
      return Optional.of(Basis.GROSS);
    }
    if (has(words, OXIDE)) {
      return Optional.of(Basis.REO);
    }
    boolean metal = words.contains("metal") && !has(words, PRODUCT);
    return Optional.of(metal ? Basis.METAL : Basis.GROSS);
  }

  private static boolean has(String words, String[] any) {
    for (String each : any) {
      if (words.contains(each)) {
        return true;
      }
    }
    return false;
  }
}
