package org.chokepoint.simulation.market;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.CriticalityStatistic;
import org.chokepoint.model.observation.EndUse;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.simulation.chain.ChainStructure;
import org.chokepoint.simulation.chain.Chains;
import org.chokepoint.simulation.market.BaseMarket.Element;
import org.chokepoint.simulation.market.BaseMarket.Made;
import org.chokepoint.simulation.market.BaseMarket.Part;
import org.chokepoint.simulation.market.BaseMarket.Product;
import org.chokepoint.simulation.market.BaseMarket.Use;

/** Spreads what is left of each element, and all of each product, over end uses and places. */
final class UseReader {
  private final SupplyPicture picture;
  private final ChainStructure chain;
  private final ChainStructure.DemandShares demand;
  private final List<Sourced<?>> inputs;

  UseReader(SupplyPicture picture, ChainStructure chain, int year, List<Sourced<?>> inputs) {
    this.picture = picture;
    this.chain = chain;
    this.demand = chain.demandIn(year);
    this.inputs = inputs;
    inputs.add(Sourced.assumed(demand.refined(), demand.reason(), "Chokepoint", "2026-11"));
  }

  List<Use> read(List<Element> elements, double[] output, List<Product> products) {
    List<Use> uses = new ArrayList<>();
    for (int e = 0; e < elements.size(); e++) {
      MaterialId id = elements.get(e).id();
      double left = output[e] - intoProducts(e, products);
      if (left > 1e-9 * output[e]) {
        spread(uses, id, left, shares(id), demand.refined());
      }
    }
    for (int p = 0; p < products.size(); p++) {
      Product product = products.get(p);
      double tonnes = product.productMakers().stream().mapToDouble(Made::tonnes).sum();
      Map<String, Double> places = demand.products().get(product.id().value());
      spread(
          uses,
          product.id(),
          tonnes,
          structure(product).uses(),
          places == null ? demand.refined() : places);
    }
    return uses;
  }

  private ChainStructure.ProductStructure structure(Product product) {
    return chain.products().stream()
        .filter(p -> p.id().equals(product.id().value()))
        .findFirst()
        .orElseThrow();
  }

  private static double intoProducts(int element, List<Product> products) {
    double sum = 0;
    for (Product p : products) {
      double alloy = p.alloyMakers().stream().mapToDouble(Made::tonnes).sum();
      for (Part part : p.anchors()) {
        sum += part.element() == element ? part.kgPerKg() * alloy : 0;
      }
      for (Part part : p.additives()) {
        sum += part.element() == element ? part.kgPerKg() * alloy : 0;
      }
    }
    return sum;
  }

  private Map<String, Double> shares(MaterialId id) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (EndUse u : picture.endUses()) {
      boolean intoProduct = chain.products().stream().anyMatch(p -> p.endUses().contains(u.use()));
      if (u.kind().equals("share_of_element_demand") && u.material().equals(id) && !intoProduct) {
        shares.put(u.use(), u.value().value());
      }
    }
    if (shares.isEmpty()) {
      shares.putAll(chain.useShares().getOrDefault(id.value(), Map.of()));
    }
    if (shares.isEmpty() && !chain.hasBaskets()) {
      assessed(shares);
    }
    if (shares.isEmpty()) {
      shares.put(chain.defaultUse(), 1.0);
    }
    return shares;
  }

  // The EU assessment tells uses by the industry (NACE division) in which they take place.
  private void assessed(Map<String, Double> shares) {
    for (CriticalityStatistic s : picture.criticality()) {
      if (chain.isNamed(s.commodity())
          && s.statistic().equals("use_share")
          && s.value().value() > 0) {
        inputs.add(s.value());
        String division = s.detail().split(",", 2)[0].strip();
        shares.merge(Chains.INDUSTRY + division, s.value().value(), Double::sum);
      }
    }
  }

  private static void spread(
      List<Use> uses,
      MaterialId material,
      double tonnes,
      Map<String, Double> byUse,
      Map<String, Double> byPlace) {
    double useTotal = byUse.values().stream().mapToDouble(Double::doubleValue).sum();
    double placeTotal = byPlace.values().stream().mapToDouble(Double::doubleValue).sum();
    for (Map.Entry<String, Double> use : byUse.entrySet()) {
      for (Map.Entry<String, Double> place : BaseMarkets.sorted(byPlace)) {
        double t = tonnes * use.getValue() / useTotal * place.getValue() / placeTotal;
        uses.add(new Use(use.getKey(), new PlaceCode(place.getKey()), material, t));
      }
    }
  }
}
