package org.chokepoint.simulation.outcome;

import java.util.List;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;

/**
 * What the numbers of a track are about.
 *
 * @param goods traded goods: refined elements, then alloy and product of each product
 * @param places places, sorted by code
 * @param mines names of mines with their places
 * @param uses end uses
 * @param lanes lanes between different places or within one
 */
public record Grid(
    List<Good> goods, List<PlaceCode> places, List<Mine> mines, List<Use> uses, List<Lane> lanes) {

  /** Copies the lists. */
  public Grid {
    goods = List.copyOf(goods);
    places = List.copyOf(places);
    mines = List.copyOf(mines);
    uses = List.copyOf(uses);
    lanes = List.copyOf(lanes);
  }

  /** A material at the stage at which it is traded. */
  public record Good(MaterialId material, Stage stage) {}

  /** A mine and its place. */
  public record Mine(String name, PlaceCode place) {}

  /** An end use of a material in a place. */
  public record Use(String name, PlaceCode place, MaterialId material) {}

  /** A lane: index of the good, origin, destination. */
  public record Lane(int good, PlaceCode from, PlaceCode to) {}

  /** Index of the good that end users of a material buy (the last stage of it), or -1. */
  public int used(MaterialId material) {
    for (int g = goods.size() - 1; g >= 0; g--) {
      if (goods.get(g).material().equals(material)) {
        return g;
      }
    }
    return -1;
  }

  /** Index of a material at a stage, or -1. */
  public int good(MaterialId material, Stage stage) {
    return goods.indexOf(new Good(material, stage));
  }

  /** Cell of a good in a place. */
  int cell(int good, int place) {
    return good * places.size() + place;
  }
}
