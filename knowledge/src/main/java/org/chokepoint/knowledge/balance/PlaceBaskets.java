package org.chokepoint.knowledge.balance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.model.chain.Basket;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.quantity.Basis;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;

/** What the mines of a place bring up, each deposit weighted by the capacity of its mines. */
final class PlaceBaskets {
  private static final String METHOD = "share of a material in REO mined, deposits by capacity";

  private final SupplyPicture picture;
  private final int year;
  private final Map<String, Basket> byDeposit = new HashMap<>();

  PlaceBaskets(SupplyPicture picture, int year) {
    this.picture = picture;
    this.year = year;
    picture.baskets().forEach(basket -> byDeposit.put(basket.deposit(), basket));
  }

  /** The share of a material in what a place mines; empty if no deposit of it is described. */
  Optional<Sourced<Double>> share(PlaceCode place, MaterialId material) {
    List<Basket.Component> parts = new ArrayList<>();
    double weights = 0;
    double sum = 0;
    for (Facility mine : picture.facilities()) {
      if (mine.stage() == Stage.MINING && mine.place().equals(place) && mine.producesIn(year)) {
        Optional<Basket.Component> part = component(mine, material);
        double weight = capacity(mine);
        if (part.isPresent() && weight > 0) {
          parts.add(part.get());
          weights += weight;
          sum += weight * part.get().share().value().fraction();
        }
      }
    }
    return weights > 0 ? Optional.of(sourced(sum / weights, parts)) : ofDeposits(place, material);
  }

  private Optional<Sourced<Double>> ofDeposits(PlaceCode place, MaterialId material) {
    List<Basket.Component> parts =
        picture.baskets().stream()
            .filter(basket -> basket.place().equals(place))
            .flatMap(basket -> component(basket, material).stream())
            .toList();
    double mean = parts.stream().mapToDouble(p -> p.share().value().fraction()).average().orElse(0);
    return parts.isEmpty() ? Optional.empty() : Optional.of(sourced(mean, parts));
  }

  /** The mean over every described deposit, for places where none is described. */
  Optional<Sourced<Double>> anywhere(MaterialId material) {
    List<Basket.Component> parts =
        picture.baskets().stream().flatMap(b -> component(b, material).stream()).toList();
    double mean = parts.stream().mapToDouble(p -> p.share().value().fraction()).average().orElse(0);
    return parts.isEmpty() ? Optional.empty() : Optional.of(sourced(mean, parts));
  }

  private Optional<Basket.Component> component(Facility mine, MaterialId material) {
    return mine.deposit()
        .flatMap(deposit -> Optional.ofNullable(byDeposit.get(deposit)))
        .flatMap(basket -> component(basket, material));
  }

  private static Optional<Basket.Component> component(Basket basket, MaterialId material) {
    return basket.components().stream().filter(c -> c.material().equals(material)).findFirst();
  }

  private static double capacity(Facility mine) {
    return mine.capacity()
        .filter(c -> c.value().basis() == Basis.REO)
        .map(c -> c.value().tonnesPerYear())
        .orElse(0.0);
  }

  private static Sourced<Double> sourced(double value, List<Basket.Component> parts) {
    List<Provenance> from = parts.stream().map(p -> p.share().provenance()).toList();
    return new Sourced<>(value, new Provenance.Computed(METHOD, "1", from));
  }
}
