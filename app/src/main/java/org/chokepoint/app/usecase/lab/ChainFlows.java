package org.chokepoint.app.usecase.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.market.BaseMarket;
import org.chokepoint.simulation.market.BaseMarket.Mine;
import org.chokepoint.simulation.market.BaseMarket.Part;
import org.chokepoint.simulation.market.BaseMarket.Product;
import org.chokepoint.simulation.market.BaseMarket.Refinery;
import org.chokepoint.simulation.outcome.Grid;
import org.chokepoint.simulation.outcome.Track;

/**
 * The flows of one element through the chain in a calm year, tonnes of contained oxide: mined,
 * separated, in alloy, in magnets, in use. Everything is told in what it holds of the element, so
 * that the stages can be compared.
 */
final class ChainFlows {

  private final BaseMarket market;
  private final Track calm;
  private final int element;
  private final MaterialId material;
  private final Map<String, ChainView.Link> links = new TreeMap<>();

  ChainFlows(BaseMarket market, Track calm, MaterialId material) {
    this.market = market;
    this.calm = calm;
    this.material = material;
    this.element = market.elementIndex(material);
  }

  List<ChainView.Link> links() {
    ores();
    refined();
    for (Product product : market.products()) {
      double inAlloy = kgPerKgOfAlloy(product);
      if (inAlloy > 0) {
        lanes(product.id(), Stage.ALLOYING, Stage.MAGNET_MAKING, inAlloy);
        lanes(product.id(), Stage.MAGNET_MAKING, Stage.USE, inAlloy * product.alloyPerProduct());
      }
    }
    return List.copyOf(links.values());
  }

  // Which ore goes to which plant is not reported: a place's own ore goes to its own plants first,
  // the rest to the plants that lack ore, in proportion to what they lack.
  private void ores() {
    Map<PlaceCode, Double> mined = new TreeMap<>();
    for (Mine mine : market.mines()) {
      double tonnes = mine.tonnes() * mine.basket().get(element) * market.refiningYield();
      mined.merge(mine.place(), tonnes, Double::sum);
    }
    Map<PlaceCode, Double> separated = new TreeMap<>();
    for (Refinery refinery : market.refineries()) {
      if (refinery.element() == element) {
        separated.merge(refinery.place(), refinery.tonnes(), Double::sum);
      }
    }
    Map<PlaceCode, Double> lacking = new TreeMap<>();
    separated.forEach((p, t) -> lacking.put(p, Math.max(0, t - mined.getOrDefault(p, 0.0))));
    double lack = lacking.values().stream().mapToDouble(Double::doubleValue).sum();
    for (Map.Entry<PlaceCode, Double> from : mined.entrySet()) {
      double own = Math.min(from.getValue(), separated.getOrDefault(from.getKey(), 0.0));
      add(Stage.MINING, from.getKey(), Stage.SEPARATION, from.getKey(), own);
      double rest = from.getValue() - own;
      lacking.forEach(
          (to, t) ->
              add(
                  Stage.MINING,
                  from.getKey(),
                  Stage.SEPARATION,
                  to,
                  lack > 0 ? rest * t / lack : 0));
    }
  }

  private void refined() {
    Map<PlaceCode, Double> toAlloy = new TreeMap<>();
    for (Product product : market.products()) {
      double inAlloy = kgPerKgOfAlloy(product);
      product
          .alloyMakers()
          .forEach(m -> toAlloy.merge(m.place(), m.tonnes() * inAlloy, Double::sum));
    }
    Map<PlaceCode, Double> delivered = new TreeMap<>();
    List<Flow> flows = flows(material, Stage.SEPARATION);
    flows.forEach(f -> delivered.merge(f.to(), f.tonnes(), Double::sum));
    for (Flow f : flows) {
      double total = delivered.getOrDefault(f.to(), 0.0);
      double share = total > 0 ? Math.min(1, toAlloy.getOrDefault(f.to(), 0.0) / total) : 0;
      add(Stage.SEPARATION, f.from(), Stage.ALLOYING, f.to(), f.tonnes() * share);
      add(Stage.SEPARATION, f.from(), Stage.USE, f.to(), f.tonnes() * (1 - share));
    }
  }

  private void lanes(MaterialId product, Stage at, Stage next, double content) {
    flows(product, at).forEach(f -> add(at, f.from(), next, f.to(), f.tonnes() * content));
  }

  private record Flow(PlaceCode from, PlaceCode to, double tonnes) {}

  private List<Flow> flows(MaterialId what, Stage stage) {
    Grid grid = calm.grid();
    int good = grid.good(what, stage);
    List<Flow> flows = new ArrayList<>();
    for (int k = 0; k < grid.lanes().size(); k++) {
      Grid.Lane lane = grid.lanes().get(k);
      if (lane.good() == good) {
        flows.add(new Flow(lane.from(), lane.to(), calm.lane(0, k) * 12));
      }
    }
    return flows;
  }

  private double kgPerKgOfAlloy(Product product) {
    double sum = 0;
    for (List<Part> parts : List.of(product.anchors(), product.additives())) {
      sum += parts.stream().filter(p -> p.element() == element).mapToDouble(Part::kgPerKg).sum();
    }
    return sum;
  }

  private void add(Stage at, PlaceCode from, Stage next, PlaceCode to, double tonnes) {
    if (tonnes <= 0) {
      return;
    }
    String source = at.token() + ":" + from;
    String target = next.token() + ":" + to;
    links.merge(
        source + ">" + target,
        new ChainView.Link(source, target, tonnes),
        (a, b) -> new ChainView.Link(a.source(), a.target(), a.tonnes() + b.tonnes()));
  }
}
