package org.chokepoint.simulation.market;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.FacilityStatus;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.ConcentratePrice;
import org.chokepoint.model.observation.Production;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.simulation.chain.ChainStructure;
import org.chokepoint.simulation.market.BaseMarket.Element;
import org.chokepoint.simulation.market.BaseMarket.Mine;

/** Spreads the output of places over their named mines and gives each mine its basket. */
final class MineReader {
  private static final double NAMED_ENOUGH = 0.98;
  private static final double REO_GRADE = 0.5;
  private static final double CNY_PER_USD = 7.1;

  private final SupplyPicture picture;
  private final ChainStructure chain;
  private final List<Element> elements;
  private final List<Sourced<?>> inputs;
  private final BasketChoice baskets;

  MineReader(
      SupplyPicture picture,
      ChainStructure chain,
      List<Element> elements,
      List<Sourced<?>> inputs) {
    this.picture = picture;
    this.chain = chain;
    this.elements = elements;
    this.inputs = inputs;
    this.baskets = new BasketChoice(picture.baskets(), elements);
  }

  List<Mine> read() {
    if (chain.hasBaskets()) {
      return fromBaskets();
    }
    return new StatisticMines(picture, chain, inputs).read();
  }

  private List<Mine> fromBaskets() {
    List<Mine> mines = new ArrayList<>();
    Map<PlaceCode, Production> output = output();
    for (Production p : output.values()) {
      if (p.rate().value().tonnesPerYear() > 0) {
        inputs.add(p.rate());
        addPlace(p, mines);
      }
    }
    addProjects(mines);
    return mines;
  }

  private Map<PlaceCode, Production> output() {
    Map<PlaceCode, Production> latest = new TreeMap<>();
    int year = preferredYear();
    for (Production p : picture.production()) {
      if (p.preferred() && p.stage() == Stage.MINING && p.year() == year && isCountry(p.place())) {
        latest.put(p.place(), p);
      }
    }
    return latest;
  }

  private int preferredYear() {
    return picture.production().stream()
        .filter(p -> p.preferred() && p.stage() == Stage.MINING)
        .mapToInt(Production::year)
        .filter(y -> y < picture.asOf().getYear() || december(y))
        .max()
        .orElse(picture.asOf().getYear());
  }

  private boolean december(int year) {
    return year == picture.asOf().getYear() && picture.asOf().getMonthValue() == 12;
  }

  private static boolean isCountry(PlaceCode place) {
    return !place.equals(PlaceCode.WORLD);
  }

  private void addPlace(Production p, List<Mine> mines) {
    double total = p.rate().value().tonnesPerYear();
    List<Facility> named =
        picture.facilities().stream()
            .filter(f -> f.place().equals(p.place()) && f.stage() == Stage.MINING)
            .filter(f -> f.producesIn(p.year()) && capacity(f) > 0)
            .toList();
    double capacity = named.stream().mapToDouble(MineReader::capacity).sum();
    double scale = capacity > total * NAMED_ENOUGH ? total / capacity : 1;
    for (Facility f : named) {
      mines.add(mine(f, capacity(f) * scale, Optional.empty()));
    }
    double rest = total - capacity * scale;
    if (rest > total * (1 - NAMED_ENOUGH)) {
      mines.add(residual(p.place(), rest));
    }
  }

  private Mine residual(PlaceCode place, double tonnes) {
    return new Mine(
        "other mines in " + picture.nameOf(place),
        Optional.empty(),
        place,
        List.of(),
        tonnes,
        tonnes,
        Optional.empty(),
        baskets.of(place, Optional.empty(), List.of()),
        Optional.empty());
  }

  private Mine mine(Facility f, double tonnes, Optional<YearMonth> starts) {
    f.capacity().ifPresent(inputs::add);
    return new Mine(
        f.name(),
        Optional.of(f.id()),
        f.place(),
        List.of(f.entity(), f.operator(), f.parent()),
        starts.isPresent() ? 0 : tonnes,
        tonnes,
        starts,
        baskets.of(f.place(), f.deposit(), f.materials()),
        transferPrice(f));
  }

  // Quoted per tonne of concentrate at 50 % REO; yuan at the mean rate of 2022-2025.
  private Optional<Sourced<Double>> transferPrice(Facility f) {
    return picture.concentratePrices().stream()
        .filter(c -> c.seller().equals(f.operator()) || c.seller().equals(f.parent()))
        .filter(c -> !YearMonth.from(c.effectiveFrom()).isAfter(picture.asOf()))
        .max(Comparator.comparing(ConcentratePrice::effectiveFrom))
        .map(
            c ->
                Sourced.computed(
                    c.cnyPerTonne().value() / (REO_GRADE * 1000 * CNY_PER_USD),
                    "concentrate price per kg of contained oxide",
                    "1",
                    List.of(c.cnyPerTonne())));
  }

  private void addProjects(List<Mine> mines) {
    for (Facility f : picture.facilities()) {
      boolean building = f.status() == FacilityStatus.CONSTRUCTION && f.startYear().isPresent();
      if (building && f.stage() == Stage.MINING && capacity(f) > 0 && inOxide(f)) {
        int year = Math.max(f.startYear().getAsInt(), picture.asOf().getYear() + 1);
        mines.add(mine(f, capacity(f), Optional.of(YearMonth.of(year, 7))));
      }
    }
  }

  private static boolean inOxide(Facility f) {
    return f.capacityOf().contains("REO") && !f.capacityOf().contains("day");
  }

  private static double capacity(Facility f) {
    return f.capacity().map(c -> c.value().tonnesPerYear()).orElse(0.0);
  }
}
