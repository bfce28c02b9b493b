package org.chokepoint.response.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.quantity.AnnualRate;
import org.chokepoint.model.quantity.Basis;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.assumption.Assumption;

/** Turns a facility's capacity and the words beside it into tonnes of single materials. */
final class OutputReading {

  private static final double SAMARIUM_SHARE = 0.05;

  private final SupplyPicture picture;
  private final BasketReading baskets;
  private final MagnetRecipe recipe;

  OutputReading(SupplyPicture picture, MagnetRecipe recipe) {
    this.picture = picture;
    this.baskets = new BasketReading(picture);
    this.recipe = recipe;
  }

  /** What a facility with a capacity makes; empty if the words beside it give no annual tonnage. */
  Read of(Facility facility, Sourced<AnnualRate> capacity) {
    CapacityUnit unit = CapacityUnit.of(facility.capacityOf(), facility.stage());
    Sourced<Interval> tonnes = capacity.map(c -> Interval.exactly(c.tonnesPerYear()));
    return switch (unit) {
      case NDFEB -> product(MagnetElements.NDFEB, tonnes);
      case SMCO -> product(MagnetElements.SMCO, tonnes);
      case BONDED -> product(MagnetElements.BONDED, tonnes);
      case METAL -> metal(facility, tonnes);
      case NOT_ANNUAL, UNKNOWN -> Read.NOTHING;
      case SCANDIA ->
          new Read(List.of(new Output(new MaterialId("Sc"), Basis.REO, tonnes)), List.of());
      default -> oxide(facility, unit, tonnes);
    };
  }

  private static Read product(MaterialId material, Sourced<Interval> tonnes) {
    return new Read(List.of(new Output(material, Basis.GROSS, tonnes)), List.of());
  }

  private Read metal(Facility facility, Sourced<Interval> tonnes) {
    Map<MaterialId, Sourced<Interval>> shares = new LinkedHashMap<>();
    for (MaterialId element : MagnetElements.SINTERED) {
      if (facility.materials().contains(element)) {
        shares.put(element, share(element));
      }
    }
    if (facility.materials().contains(MagnetElements.SM)) {
      shares.put(
          MagnetElements.SM,
          Assumption.of(
              Interval.exactly(SAMARIUM_SHARE), "a twentieth of a magnet-metal maker's capacity"));
    }
    if (shares.isEmpty()) {
      return new Read(List.of(), List.of("makes no metal of a magnet element"));
    }
    List<Output> outputs = new ArrayList<>();
    split(new ElementShares(shares).normalised(), tonnes)
        .forEach((e, t) -> outputs.add(new Output(e, Basis.METAL, t)));
    return new Read(
        outputs, List.of("capacity split over elements in the proportions of sintered magnets"));
  }

  private Sourced<Interval> share(MaterialId element) {
    return recipe.shareInSintered(element);
  }

  private Read oxide(Facility facility, CapacityUnit unit, Sourced<Interval> tonnes) {
    BasketReading.Found basket = baskets.of(facility);
    Map<MaterialId, Sourced<Interval>> amounts =
        switch (unit) {
          case NDPR_OXIDE -> ndpr(facility, basket.shares(), tonnes);
          case DYTB_OXIDE ->
              split(
                  pair(basket.shares(), List.of(MagnetElements.DY, MagnetElements.TB), 0.85),
                  tonnes);
          case MAGNET_OXIDES, MAGNET_SCRAP, MAGNET_BEARING_SCRAP ->
              magnetOxides(facility, unit, tonnes);
          default ->
              split(
                  composition(unit, basket.shares()),
                  tonnes.with(Grades.of(unit), "capacity times grade", Ranges::times));
        };
    Map<MaterialId, Sourced<Interval>> stated = withStated(facility, amounts);
    List<Output> outputs = new ArrayList<>();
    stated.forEach((e, t) -> outputs.add(new Output(e, Basis.REO, t)));
    return new Read(outputs, List.of("elements by " + basket.how()));
  }

  // A heavy line is fed with its own elements only, not with the whole basket.
  private static ElementShares composition(CapacityUnit unit, ElementShares shares) {
    return unit == CapacityUnit.HEAVY_FEED && shares.total() > 0 ? shares.normalised() : shares;
  }

  private Map<MaterialId, Sourced<Interval>> ndpr(
      Facility facility, ElementShares shares, Sourced<Interval> tonnes) {
    ElementShares ndpr = pair(shares, List.of(MagnetElements.ND, MagnetElements.PR), 0.78);
    Map<MaterialId, Sourced<Interval>> amounts = split(ndpr, tonnes);
    double total = shares.only(List.of(MagnetElements.ND, MagnetElements.PR)).total();
    if (total <= 0) {
      return amounts;
    }
    Sourced<Interval> treo = tonnes.map(t -> Ranges.times(t, 1 / total));
    shares
        .byElement()
        .forEach(
            (element, share) -> {
              if (comesAlong(facility, element)) {
                amounts.putIfAbsent(element, treo.with(share, "basket beside NdPr", Ranges::times));
              }
            });
    return amounts;
  }

  // A plant rated in NdPr separates light elements; a heavy line is named where there is one.
  private boolean comesAlong(Facility facility, MaterialId element) {
    return facility.stage() == Stage.MINING
        || picture.findMaterial(element).map(m -> m.group().startsWith("LRE")).orElse(false);
  }

  private Map<MaterialId, Sourced<Interval>> magnetOxides(
      Facility facility, CapacityUnit unit, Sourced<Interval> tonnes) {
    Map<MaterialId, Sourced<Interval>> parts = new LinkedHashMap<>();
    for (MaterialId element : MagnetElements.SINTERED) {
      if (facility.materials().contains(element)) {
        parts.put(element, share(element));
      }
    }
    if (parts.isEmpty()) {
      return parts;
    }
    return split(
        new ElementShares(parts).normalised(),
        tonnes.with(Grades.of(unit), "capacity times oxide content", Ranges::times));
  }

  private static ElementShares pair(ElementShares shares, List<MaterialId> two, double first) {
    ElementShares known = shares.only(two);
    if (known.byElement().size() == 2 && known.total() > 0) {
      return known.normalised();
    }
    Map<MaterialId, Sourced<Interval>> assumed = new LinkedHashMap<>();
    String why = "usual proportion of " + two.get(0) + " to " + two.get(1) + "; basket not known";
    assumed.put(two.get(0), Assumption.of(Interval.exactly(first), why));
    assumed.put(two.get(1), Assumption.of(Interval.exactly(1 - first), why));
    return new ElementShares(assumed);
  }

  private static Map<MaterialId, Sourced<Interval>> split(
      ElementShares shares, Sourced<Interval> tonnes) {
    Map<MaterialId, Sourced<Interval>> amounts = new LinkedHashMap<>();
    shares
        .byElement()
        .forEach((e, s) -> amounts.put(e, tonnes.with(s, "capacity times share", Ranges::times)));
    return amounts;
  }

  private static Map<MaterialId, Sourced<Interval>> withStated(
      Facility facility, Map<MaterialId, Sourced<Interval>> amounts) {
    Map<MaterialId, Sourced<Interval>> all = new LinkedHashMap<>(amounts);
    StatedQuantities.of(facility)
        .forEach((e, t) -> all.put(e, new Sourced<>(Interval.exactly(t), facility.provenance())));
    return all;
  }

  /**
   * What was read.
   *
   * @param outputs tonnes by material; empty if none could be read
   * @param remarks how they were read
   */
  record Read(List<Output> outputs, List<String> remarks) {
    static final Read NOTHING = new Read(List.of(), List.of());
  }
}
