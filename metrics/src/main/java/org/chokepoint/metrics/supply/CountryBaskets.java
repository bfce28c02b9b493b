package org.chokepoint.metrics.supply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chokepoint.model.chain.Basket;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.FacilityStatus;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Sourced;

/**
 * What a country's mined rare-earth oxide consists of: the baskets of its deposits, weighted by the
 * capacity of the operating mines on them; unweighted where no operating mine of known capacity
 * works a deposit with a basket.
 */
final class CountryBaskets {
  private final Map<PlaceCode, Map<MaterialId, Sourced<Double>>> shares = new LinkedHashMap<>();
  private final Set<MaterialId> elements = new LinkedHashSet<>();

  private CountryBaskets() {}

  static CountryBaskets of(SupplyPicture picture) {
    CountryBaskets all = new CountryBaskets();
    Map<PlaceCode, List<Basket>> byPlace = new LinkedHashMap<>();
    for (Basket basket : picture.baskets()) {
      byPlace.computeIfAbsent(basket.place(), p -> new ArrayList<>()).add(basket);
      basket.components().forEach(c -> all.elements.add(c.material()));
    }
    byPlace.forEach((place, list) -> all.shares.put(place, all.average(list, picture)));
    return all;
  }

  Set<MaterialId> elements() {
    return elements;
  }

  /** Share of an element in the oxide that a country mines; empty if the country has no basket. */
  Optional<Sourced<Double>> share(PlaceCode place, MaterialId element) {
    Map<MaterialId, Sourced<Double>> basket = shares.get(place);
    return basket == null ? Optional.empty() : Optional.ofNullable(basket.get(element));
  }

  private Map<MaterialId, Sourced<Double>> average(List<Basket> baskets, SupplyPicture picture) {
    double[] weights = baskets.stream().mapToDouble(b -> capacity(b, picture)).toArray();
    double total = java.util.Arrays.stream(weights).sum();
    Map<MaterialId, Sourced<Double>> average = new LinkedHashMap<>();
    for (MaterialId element : elements) {
      List<Sourced<?>> inputs = new ArrayList<>();
      double share = 0;
      for (int i = 0; i < weights.length; i++) {
        double weight = total > 0 ? weights[i] / total : 1.0 / weights.length;
        Optional<Sourced<Double>> part =
            weight > 0 ? part(baskets.get(i), element) : Optional.empty();
        if (part.isPresent()) {
          inputs.add(part.get());
          share += weight * part.get().value();
        }
      }
      if (!inputs.isEmpty()) {
        average.put(
            element, Sourced.computed(share, "basket weighted by mine capacity", "1", inputs));
      }
    }
    return average;
  }

  private static Optional<Sourced<Double>> part(Basket basket, MaterialId element) {
    return basket.components().stream()
        .filter(c -> c.material().equals(element))
        .findFirst()
        .map(c -> c.share().map(s -> s.fraction()));
  }

  private static double capacity(Basket basket, SupplyPicture picture) {
    return picture.facilities().stream()
        .filter(f -> f.stage() == Stage.MINING && f.status() == FacilityStatus.OPERATING)
        .filter(f -> f.place().equals(basket.place()))
        .filter(f -> f.deposit().map(basket.deposit()::equals).orElse(false))
        .mapToDouble(CountryBaskets::tonnes)
        .sum();
  }

  private static double tonnes(Facility facility) {
    return facility.capacity().map(c -> c.value().tonnesPerYear()).orElse(0.0);
  }
}
