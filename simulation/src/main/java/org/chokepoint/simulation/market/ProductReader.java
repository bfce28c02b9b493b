package org.chokepoint.simulation.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.EndUse;
import org.chokepoint.model.observation.StageShare;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.simulation.chain.ChainStructure;
import org.chokepoint.simulation.market.BaseMarket.Element;
import org.chokepoint.simulation.market.BaseMarket.Made;
import org.chokepoint.simulation.market.BaseMarket.Part;
import org.chokepoint.simulation.market.BaseMarket.Product;

/**
 * Sizes products by their anchors: the tonnes of product are those that take up the published part
 * of the anchors' output; the additives' kilograms per kilogram follow from theirs.
 */
final class ProductReader {
  private final SupplyPicture picture;
  private final ChainStructure chain;
  private final MarketParameters parameters;
  private final List<Sourced<?>> inputs;

  ProductReader(
      SupplyPicture picture,
      ChainStructure chain,
      MarketParameters parameters,
      List<Sourced<?>> inputs) {
    this.picture = picture;
    this.chain = chain;
    this.parameters = parameters;
    this.inputs = inputs;
  }

  List<Product> read(List<Element> elements, double[] output) {
    List<Product> products = new ArrayList<>();
    for (ChainStructure.ProductStructure p : chain.products()) {
      double[] into = new double[elements.size()];
      for (int e = 0; e < into.length; e++) {
        into[e] = output[e] * shareInto(p, elements.get(e).id());
      }
      double anchors = sum(p.anchors(), elements, into);
      if (anchors > 0) {
        products.add(product(p, elements, into, anchors));
      }
    }
    return products;
  }

  private Product product(
      ChainStructure.ProductStructure p, List<Element> elements, double[] into, double anchors) {
    double perAlloy = parameters.value("anchor-per-alloy") * p.anchorPerAlloy();
    double alloy = anchors / perAlloy;
    double alloyPerProduct = 1 / (1 - parameters.value("product-loss"));
    return new Product(
        new MaterialId(p.id()),
        parts(p.anchors(), elements, into, alloy),
        parts(p.additives(), elements, into, alloy),
        alloyPerProduct,
        makers(p, Stage.METAL_MAKING, alloy),
        makers(p, Stage.MAGNET_MAKING, alloy / alloyPerProduct));
  }

  private static double sum(List<String> ids, List<Element> elements, double[] into) {
    double sum = 0;
    for (int e = 0; e < into.length; e++) {
      sum += ids.contains(elements.get(e).id().value()) ? into[e] : 0;
    }
    return sum;
  }

  private static List<Part> parts(
      List<String> ids, List<Element> elements, double[] into, double alloy) {
    List<Part> parts = new ArrayList<>();
    for (int e = 0; e < into.length; e++) {
      if (ids.contains(elements.get(e).id().value()) && into[e] > 0) {
        parts.add(new Part(e, into[e] / alloy));
      }
    }
    return parts;
  }

  /** The published part of an element's use that goes into the product, 0..1. */
  private double shareInto(ChainStructure.ProductStructure p, MaterialId element) {
    if (!p.anchors().contains(element.value()) && !p.additives().contains(element.value())) {
      return 0;
    }
    double percent = 0;
    for (EndUse u : picture.endUses()) {
      if (u.kind().equals("share_of_element_demand")
          && u.material().equals(element)
          && p.endUses().contains(u.use())) {
        inputs.add(u.value());
        percent += u.value().value();
      }
    }
    return Math.min(1, percent / 100);
  }

  private List<Made> makers(ChainStructure.ProductStructure p, Stage stage, double tonnes) {
    Map<String, Double> shares = new TreeMap<>();
    List<StageShare> published = published(p, stage);
    ChainStructure.MakingShares assumed = assumed(p);
    if (!published.isEmpty()) {
      published.forEach(
          s -> {
            inputs.add(s.share());
            shares.put(s.place().value(), s.share().value().fraction());
          });
    } else if (assumed != null) {
      inputs.add(Sourced.assumed(p.id(), assumed.reason(), "Chokepoint", "2026-11"));
      shares.putAll(stage == Stage.METAL_MAKING ? assumed.alloy() : assumed.products());
    }
    double others =
        shares.entrySet().stream()
            .filter(s -> !s.getKey().equals(chain.leader()))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    if (chain.leader() != null) {
      shares.put(chain.leader(), Math.max(0, 1 - others));
    }
    List<Made> made = new ArrayList<>();
    shares.forEach((place, s) -> made.add(new Made(new PlaceCode(place), s * tonnes)));
    return made.stream().filter(m -> m.tonnes() > 0).toList();
  }

  private ChainStructure.@org.jspecify.annotations.Nullable MakingShares assumed(
      ChainStructure.ProductStructure p) {
    ChainStructure.MakingShares best = null;
    for (ChainStructure.MakingShares m : chain.making()) {
      if (m.product().equals(p.id()) && (best == null || m.year() <= picture.asOf().getYear())) {
        best = m;
      }
    }
    return best;
  }

  private List<StageShare> published(ChainStructure.ProductStructure p, Stage stage) {
    for (String word : p.stageWords()) {
      List<StageShare> all =
          picture.stageShares().stream()
              .filter(s -> s.stage() == stage && s.group().equals(word))
              .filter(s -> s.year() <= picture.asOf().getYear())
              .filter(s -> !s.place().equals(PlaceCode.WORLD))
              .toList();
      int year = all.stream().mapToInt(StageShare::year).max().orElse(0);
      List<StageShare> latest = all.stream().filter(s -> s.year() == year).toList();
      if (latest.size() > 1) {
        return latest;
      }
    }
    return List.of();
  }
}
