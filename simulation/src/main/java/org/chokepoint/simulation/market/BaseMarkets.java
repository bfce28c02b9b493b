package org.chokepoint.simulation.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Sourced;
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
    return of(picture, "rare-earths", parameters);
  }

  /**
   * The market of a chain, such as {@code rare-earths}, {@code gallium} or {@code graphite}.
   *
   * @throws FailureException if the picture holds no output or prices for it
   */
  public static BaseMarket of(SupplyPicture picture, String chain, MarketParameters parameters) {
    return new Building(picture, ChainStructure.named(chain), parameters).build();
  }

  private static final class Building {
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
      List<MaterialId> ids = MineReader.elements(picture, chain);
      List<Element> elements = PriceReader.elements(picture, chain, ids, inputs);
      if (elements.isEmpty()) {
        throw missing("no price of any of its materials");
      }
      List<Mine> mines = new MineReader(picture, chain, elements, inputs).read();
      double[] output = refinedOutput(mines, elements.size());
      RefiningReader refining = new RefiningReader(picture, chain, inputs);
      List<Refinery> refineries = refining.read(elements, output, mines);
      double[] supply = withRecycling(output);
      List<Product> products =
          new ProductReader(picture, chain, parameters, inputs).read(elements, supply);
      List<Use> uses = new UseReader(picture, chain, year, inputs).read(elements, supply, products);
      TreeSet<PlaceCode> places = places(mines, refineries, products, uses);
      return new BaseMarket(
          chain.id(),
          picture.asOf(),
          new PlaceCode(chain.leader()),
          refiningYield(),
          List.copyOf(places),
          elements,
          mines,
          refineries,
          products,
          uses,
          SiteReader.read(picture, refineries, products),
          inputs);
    }

    private double[] withRecycling(double[] output) {
      double rate = parameters.value("recycling-rate");
      return java.util.Arrays.stream(output).map(o -> o / (1 - rate)).toArray();
    }

    private double refiningYield() {
      return chain.commodity().isEmpty() ? parameters.value("separation-yield") : 1;
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
        throw missing("no mine output in or before " + picture.asOf().getYear());
      }
      return output;
    }

    private FailureException missing(String what) {
      return new FailureException(
          FailureReason.MISSING,
          "supply picture of " + picture.asOf() + ", chain " + chain.id(),
          "there is " + what + ", so no market can be built. Maybe the picture is too early.");
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
