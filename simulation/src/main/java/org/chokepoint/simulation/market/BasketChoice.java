package org.chokepoint.simulation.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.model.chain.Basket;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.market.BaseMarket.Element;

/**
 * Chooses the basket of a mine: that of its deposit, else the mean of the baskets of its place,
 * else the mean of all baskets that hold most of what it makes. Shares are scaled to the elements
 * of the market, whose missing ones (those without a price) count as waste.
 */
final class BasketChoice {
  private final List<Basket> baskets;
  private final List<Element> elements;

  BasketChoice(List<Basket> baskets, List<Element> elements) {
    this.baskets = baskets;
    this.elements = elements;
  }

  List<Double> of(PlaceCode place, Optional<String> deposit, List<MaterialId> materials) {
    List<Basket> own =
        baskets.stream()
            .filter(b -> deposit.isPresent() && b.deposit().equals(deposit.get()))
            .toList();
    if (!own.isEmpty()) {
      return mean(own);
    }
    List<Basket> here = baskets.stream().filter(b -> b.place().equals(place)).toList();
    List<Basket> alike = here.stream().filter(b -> clay(b) == heavy(materials)).toList();
    if (!alike.isEmpty() || !here.isEmpty()) {
      return mean(alike.isEmpty() ? here : alike);
    }
    List<Basket> kind = baskets.stream().filter(b -> clay(b) == heavy(materials)).toList();
    return mean(kind.isEmpty() ? baskets : kind);
  }

  private static boolean clay(Basket b) {
    return b.mineralType().contains("clay") || b.mineralType().contains("ion-adsorption");
  }

  // A works that makes the last lanthanide works clays; light ores are not worked for it.
  private boolean heavy(List<MaterialId> materials) {
    return materials.size() >= elements.size() - 1;
  }

  private List<Double> mean(List<Basket> of) {
    double[] sum = new double[elements.size()];
    for (Basket b : of) {
      for (Basket.Component c : b.components()) {
        for (int e = 0; e < sum.length; e++) {
          if (elements.get(e).id().equals(c.material())) {
            sum[e] += c.share().value().fraction() / of.size();
          }
        }
      }
    }
    List<Double> shares = new ArrayList<>();
    for (double s : sum) {
      shares.add(s);
    }
    return shares;
  }
}
