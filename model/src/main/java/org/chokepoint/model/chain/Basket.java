package org.chokepoint.model.chain;

import java.util.List;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.quantity.Share;
import org.chokepoint.model.source.Sourced;

/**
 * What a deposit's rare-earth oxide consists of. Mining for one element brings the others along.
 *
 * @param deposit name of the deposit
 * @param place country
 * @param mineralType such as {@code ion-adsorption clay}
 * @param components element shares of total REO, normalised to sum to one
 */
public record Basket(
    String deposit, PlaceCode place, String mineralType, List<Component> components) {

  /** Copies the list. */
  public Basket {
    components = List.copyOf(components);
  }

  /**
   * One element of a basket.
   *
   * @param material element
   * @param share share of total REO
   */
  public record Component(MaterialId material, Sourced<Share> share) {}
}
