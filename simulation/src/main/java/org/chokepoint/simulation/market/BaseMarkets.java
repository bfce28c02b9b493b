package org.chokepoint.simulation.market;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.CriticalityStatistic;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.simulation.chain.ChainStructure;
import org.chokepoint.simulation.chain.Chains;
import org.chokepoint.simulation.market.BaseMarket.Element;
import org.chokepoint.simulation.market.BaseMarket.Mine;
import org.chokepoint.simulation.market.BaseMarket.Product;
import org.chokepoint.simulation.market.BaseMarket.Refinery;
import org.chokepoint.simulation.market.BaseMarket.Use;

/** Builds base markets from a supply picture and a chain's structure. */
public final class BaseMarkets {
  private BaseMarkets() {}

  /** The rare-earth market of a picture. */
  public static BaseMarket ofRareEarths(SupplyPicture picture, MarketParameters parameters) {
    return of(picture, Chains.RARE_EARTHS, parameters);
  }

  /**
   * The market of a chain, such as {@code rare-earths} or {@code gallium}; see {@link Chains}.
   *
   * @throws IllegalArgumentException if there is no such chain
   * @throws FailureException if the picture holds no output or prices for it
   */
  public static BaseMarket of(SupplyPicture picture, String chain, MarketParameters parameters) {
    return new Building(picture, Chains.of(picture).structure(chain), parameters).build();
  }

  private static final class Building {
    private static final double MOST_RECYCLED = 0.9;

    private final SupplyPicture picture;
    private final ChainStructure chain;
    private final MarketParameters parameters;
    private final List<Sourced<?>> inputs = new ArrayList<>();

    Building(SupplyPicture picture, ChainStructure chain, MarketParameters parameters) {
      this.picture = picture;
      this.chain = chain;
      this.parameters = parameters;
    }

    BaseMarket build() {
      int year = picture.asOf().getYear();
      List<MaterialId> ids = Chains.of(picture).elements(chain);
      List<Element> elements = PriceReader.elements(picture, chain, ids, inputs);
      if (elements.isEmpty()) {
        throw missing(
            "no price of " + (chain.hasBaskets() ? "any of its materials" : chain.element()),
            "Load one, US dollars a kilogram, into table 'prices'.");
      }
      for (Element e : elements) {
        if (e.price().value() <= 0) {
          throw missing(
              "a price of 0 for " + e.id(), "Correct or remove it in table 'prices' of the store.");
        }
      }
      List<Mine> mines = new MineReader(picture, chain, elements, inputs).read();
      double[] output = refinedOutput(mines, elements.size());
      RefiningReader refining = new RefiningReader(picture, chain, inputs);
      List<Refinery> refineries = refining.read(elements, output, mines);
      double recycled = recycled();
      double[] supply = java.util.Arrays.stream(output).map(o -> o / (1 - recycled)).toArray();
      List<Product> products =
          new ProductReader(picture, chain, parameters, inputs).read(elements, supply);
      List<Use> uses = new UseReader(picture, chain, year, inputs).read(elements, supply, products);
      TreeSet<PlaceCode> places = places(mines, refineries, products, uses);
      return new BaseMarket(
          chain.id(),
          picture.asOf(),
          leader(refineries),
          refiningYield(),
          recycled,
          List.copyOf(places),
          elements,
          mines,
          refineries,
          products,
          uses,
          SiteReader.read(picture, chain, refineries, products),
          inputs);
    }

    // The rate of the parameters is that of rare earths; of tungsten or antimony far more comes
    // back. A published rate below it counts scrap that nobody counted.
    private double recycled() {
      double rate = parameters.value("recycling-rate");
      for (CriticalityStatistic s : picture.criticality()) {
        if (chain.isNamed(s.commodity())
            && s.statistic().equals("eol_rir")
            && s.value().value() / 100 > rate) {
          inputs.add(s.value());
          rate = Math.min(MOST_RECYCLED, s.value().value() / 100);
        }
      }
      return rate;
    }

    private double refiningYield() {
      return chain.hasBaskets() ? parameters.value("separation-yield") : 1;
    }

    private double[] refinedOutput(List<Mine> mines, int n) {
      double recovered = refiningYield();
      double[] output = new double[n];
      for (Mine mine : mines) {
        for (int e = 0; e < n; e++) {
          output[e] += mine.tonnes() * mine.basket().get(e) * recovered;
        }
      }
      if (java.util.Arrays.stream(output).sum() <= 0) {
        throw missing(
            "no output in or before " + picture.asOf().getYear(),
            "Start later, or load output of that time into table 'minerals_world'.");
      }
      return output;
    }

    // Where no structure names a leader, the place that refines most is it.
    private PlaceCode leader(List<Refinery> refineries) {
      return chain.leader() != null
          ? new PlaceCode(chain.leader())
          : refineries.stream()
              .max(Comparator.comparingDouble(Refinery::tonnes))
              .map(Refinery::place)
              .orElseThrow();
    }

    private FailureException missing(String what, String instead) {
      return new FailureException(
          FailureReason.MISSING,
          "supply picture of " + picture.asOf() + ", chain " + chain.id(),
          "there is " + what + ", so no market can be built. " + instead);
    }

    private static TreeSet<PlaceCode> places(
        List<Mine> mines, List<Refinery> refineries, List<Product> products, List<Use> uses) {
      TreeSet<PlaceCode> places = new TreeSet<>();
      mines.forEach(m -> places.add(m.place()));
      refineries.forEach(r -> places.add(r.place()));
      uses.forEach(u -> places.add(u.place()));
      for (Product p : products) {
        p.alloyMakers().forEach(m -> places.add(m.place()));
        p.productMakers().forEach(m -> places.add(m.place()));
      }
      return places;
    }
  }

  /** Sorted entries of a map, for an order that does not depend on the file reader. */
  static List<Map.Entry<String, Double>> sorted(Map<String, Double> map) {
    return map.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
  }
}
