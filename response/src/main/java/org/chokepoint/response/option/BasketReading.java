package org.chokepoint.response.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.model.chain.Basket;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.quantity.Share;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;

/** Finds the basket that a facility mines or is fed with. */
final class BasketReading {

  private static final MaterialId DY = new MaterialId("Dy");
  private static final String CLAY = "ion-adsorption";

  private final List<Basket> baskets;
  private final List<Facility> facilities;

  BasketReading(SupplyPicture picture) {
    this.baskets = picture.baskets();
    this.facilities = picture.facilities();
  }

  /** The basket's shares of the elements that the facility makes, and how they were found. */
  Found of(Facility facility) {
    Optional<Basket> own = named(facility.deposit());
    if (own.isPresent()) {
      return new Found(
          exact(own.get()).only(facility.materials()), "basket of " + own.get().deposit());
    }
    Optional<Basket> sister = sisterMine(facility);
    if (sister.isPresent()) {
      return new Found(
          exact(sister.get()).only(facility.materials()),
          "basket of " + sister.get().deposit() + ", the deposit of the same parent");
    }
    return mean(facility);
  }

  private Found mean(Facility facility) {
    boolean mine = facility.stage() == Stage.MINING;
    boolean heavy = facility.materials().contains(DY);
    List<Basket> like =
        baskets.stream().filter(b -> !mine || heavy == b.mineralType().contains(CLAY)).toList();
    String which =
        !mine ? "all known baskets" : heavy ? "known clay baskets" : "known rock baskets";
    return new Found(mean(like).only(facility.materials()), "mean of " + which + ", assumed");
  }

  private Optional<Basket> named(Optional<String> deposit) {
    return deposit.flatMap(
        name -> baskets.stream().filter(b -> b.deposit().equals(name)).findFirst());
  }

  // Only where the parent mines one deposit: a group with many says nothing of the feed of a plant.
  private Optional<Basket> sisterMine(Facility facility) {
    List<Basket> deposits =
        facilities.stream()
            .filter(f -> f.stage() == Stage.MINING && f.parent().equals(facility.parent()))
            .map(f -> named(f.deposit()))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    return deposits.size() == 1 ? Optional.of(deposits.get(0)) : Optional.empty();
  }

  private static ElementShares exact(Basket basket) {
    Map<MaterialId, Sourced<Interval>> shares = new LinkedHashMap<>();
    for (Basket.Component c : basket.components()) {
      shares.put(c.material(), c.share().map(s -> Interval.exactly(s.fraction())));
    }
    return new ElementShares(shares);
  }

  private static ElementShares mean(List<Basket> baskets) {
    Map<MaterialId, List<Sourced<Share>>> all = new LinkedHashMap<>();
    for (Basket basket : baskets) {
      for (Basket.Component c : basket.components()) {
        all.computeIfAbsent(c.material(), k -> new ArrayList<>()).add(c.share());
      }
    }
    Map<MaterialId, Sourced<Interval>> shares = new LinkedHashMap<>();
    all.forEach((element, list) -> shares.put(element, meanShare(list, baskets.size())));
    return new ElementShares(shares);
  }

  // A basket that does not list an element counts as zero, as the sources leave small shares out.
  private static Sourced<Interval> meanShare(List<Sourced<Share>> list, int count) {
    double mean = list.stream().mapToDouble(s -> s.value().fraction()).sum() / count;
    return Sourced.computed(
        new Interval(mean * 0.5, mean, Math.min(1, mean * 1.5)),
        "mean share over baskets, plus or minus half",
        "1",
        list);
  }

  /**
   * A basket and how it was found.
   *
   * @param shares shares of total REO
   * @param how words for a remark
   */
  record Found(ElementShares shares, String how) {}
}
