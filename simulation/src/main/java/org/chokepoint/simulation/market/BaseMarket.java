package org.chokepoint.simulation.market;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.FacilityId;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.source.Sourced;

/**
 * The market in calm times: who mines, refines, makes and uses how much of what, and at which
 * prices. Tonnes are a year's and on the basis of the traded form (oxide for rare earths); prices
 * are US dollars a kilogram. It balances by construction: what is refined or recycled is used.
 *
 * @param chain name of the chain
 * @param asOf month of the picture it was read from
 * @param leader the place that refines most
 * @param refiningYield refined output over what the ore holds, in (0, 1]
 * @param recycled part of what is used that comes back from scrap, in [0, 1)
 * @param places all places, sorted by code
 * @param elements refined materials
 * @param mines mines, named and residual
 * @param refineries refining by element and place
 * @param products products with recipes
 * @param uses end uses by place
 * @param sites named plants beyond mining
 * @param inputs the sources the market was built from, for provenance
 */
public record BaseMarket(
    String chain,
    YearMonth asOf,
    PlaceCode leader,
    double refiningYield,
    double recycled,
    List<PlaceCode> places,
    List<Element> elements,
    List<Mine> mines,
    List<Refinery> refineries,
    List<Product> products,
    List<Use> uses,
    List<Site> sites,
    List<Sourced<?>> inputs) {

  /** Copies the lists. */
  public BaseMarket {
    places = List.copyOf(places);
    elements = List.copyOf(elements);
    mines = List.copyOf(mines);
    refineries = List.copyOf(refineries);
    products = List.copyOf(products);
    uses = List.copyOf(uses);
    sites = List.copyOf(sites);
    inputs = List.copyOf(inputs);
  }

  /**
   * A refined material.
   *
   * @param id material
   * @param price base price, US dollars a kilogram
   */
  public record Element(MaterialId id, Sourced<Double> price) {}

  /**
   * A mine or the rest of a place's mines.
   *
   * @param name name of the site
   * @param facility facility, unless it is a residual
   * @param place country
   * @param operator operator and parent, as far as known
   * @param tonnes base output a year, all elements
   * @param design output at full capacity, which it grows to if it is not yet running
   * @param starts first month of production, if in the future
   * @param basket share of each element of the market, in order
   * @param transferPrice price at which its concentrate is passed on inside a state-directed chain,
   *     US dollars a kilogram of contained oxide, where it is known
   */
  public record Mine(
      String name,
      Optional<FacilityId> facility,
      PlaceCode place,
      List<EntityId> operator,
      double tonnes,
      double design,
      Optional<YearMonth> starts,
      List<Double> basket,
      Optional<Sourced<Double>> transferPrice) {

    /** Copies the lists. */
    public Mine {
      operator = List.copyOf(operator);
      basket = List.copyOf(basket);
    }
  }

  /**
   * Refining of an element in a place.
   *
   * @param element index of the element
   * @param place country
   * @param tonnes refined output a year in the base
   */
  public record Refinery(int element, PlaceCode place, double tonnes) {}

  /**
   * A product made in two steps: alloy, then product.
   *
   * @param id product
   * @param anchors elements that may stand in for each other, with kilograms per kilogram of alloy
   * @param additives elements that can be saved in part, with kilograms per kilogram of alloy
   * @param alloyPerProduct kilograms of alloy per kilogram of product
   * @param alloyMakers tonnes of alloy a year by place
   * @param productMakers tonnes of product a year by place
   */
  public record Product(
      MaterialId id,
      List<Part> anchors,
      List<Part> additives,
      double alloyPerProduct,
      List<Made> alloyMakers,
      List<Made> productMakers) {

    /** Copies the lists. */
    public Product {
      anchors = List.copyOf(anchors);
      additives = List.copyOf(additives);
      alloyMakers = List.copyOf(alloyMakers);
      productMakers = List.copyOf(productMakers);
    }
  }

  /** An element's part in a recipe: index of the element and kilograms per kilogram of alloy. */
  public record Part(int element, double kgPerKg) {}

  /** What a place makes, tonnes a year. */
  public record Made(PlaceCode place, double tonnes) {}

  /**
   * An end use in a place.
   *
   * @param name end use
   * @param place country
   * @param material element or product used
   * @param tonnes use a year in the base
   */
  public record Use(String name, PlaceCode place, MaterialId material, double tonnes) {}

  /**
   * A named plant and its part of what its place makes at its stage.
   *
   * @param facility facility
   * @param name name
   * @param place country
   * @param stage stage
   * @param operator operator and parent
   * @param materials what it makes
   * @param share part of the place's base capacity at the stage, in [0, 1]; for a plant that is not
   *     yet running, its design over the place's base capacity
   * @param starts first month of production, if in the future
   */
  public record Site(
      FacilityId facility,
      String name,
      PlaceCode place,
      Stage stage,
      List<EntityId> operator,
      List<MaterialId> materials,
      double share,
      Optional<YearMonth> starts) {

    /** Copies the lists. */
    public Site {
      operator = List.copyOf(operator);
      materials = List.copyOf(materials);
    }
  }

  /** Index of an element, or -1. */
  public int elementIndex(MaterialId id) {
    for (int e = 0; e < elements.size(); e++) {
      if (elements.get(e).id().equals(id)) {
        return e;
      }
    }
    return -1;
  }

  /** Index of a place, or -1. */
  public int placeIndex(PlaceCode code) {
    return places.indexOf(code);
  }
}
