package org.chokepoint.simulation.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.StageShare;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.simulation.chain.ChainStructure;
import org.chokepoint.simulation.market.BaseMarket.Element;
import org.chokepoint.simulation.market.BaseMarket.Mine;
import org.chokepoint.simulation.market.BaseMarket.Refinery;

/**
 * Spreads the refined output of each element over places: by published shares where there are any
 * at the time, by shares of the chain file before them, by where it is mined for other minerals.
 * What no share gives to a place goes to the leader.
 */
final class RefiningReader {
  private final SupplyPicture picture;
  private final ChainStructure chain;
  private final List<Sourced<?>> inputs;

  RefiningReader(SupplyPicture picture, ChainStructure chain, List<Sourced<?>> inputs) {
    this.picture = picture;
    this.chain = chain;
    this.inputs = inputs;
  }

  List<Refinery> read(List<Element> elements, double[] output, List<Mine> mines) {
    List<Refinery> refineries = new ArrayList<>();
    for (int e = 0; e < elements.size(); e++) {
      Map<PlaceCode, Double> shares = shares(elements.get(e).id(), e, mines);
      for (Map.Entry<PlaceCode, Double> s : shares.entrySet()) {
        if (s.getValue() * output[e] > 0) {
          refineries.add(new Refinery(e, s.getKey(), s.getValue() * output[e]));
        }
      }
    }
    return refineries;
  }

  private Map<PlaceCode, Double> shares(MaterialId element, int index, List<Mine> mines) {
    Map<PlaceCode, Double> shares = new TreeMap<>();
    if (!chain.hasBaskets()) {
      Map<PlaceCode, Double> known =
          chain.refinedOutput() ? shares : new RefiningShares(picture, chain, inputs).known();
      return known.isEmpty() ? whereMined(index, mines) : known;
    }
    Map<PlaceCode, StageShare> published = RefiningShares.published(picture, element);
    if (published.isEmpty()) {
      assumed(shares);
    }
    published.forEach(
        (place, s) -> {
          inputs.add(s.share());
          shares.put(place, s.share().value().fraction());
        });
    PlaceCode leader = new PlaceCode(String.valueOf(chain.leader()));
    shares.remove(leader);
    double others = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    double scale = others > 1 ? 1 / others : 1;
    shares.replaceAll((p, s) -> s * scale);
    shares.put(leader, Math.max(0, 1 - others * scale));
    return shares;
  }

  private Map<PlaceCode, Double> whereMined(int index, List<Mine> mines) {
    if (!chain.refinedOutput()) {
      inputs.add(
          Sourced.assumed(
              "where it is mined",
              "no shares of refining are known: ore is refined where it is mined",
              "Chokepoint",
              "2026-11"));
    }
    Map<PlaceCode, Double> shares = new TreeMap<>();
    double total = mines.stream().mapToDouble(m -> m.tonnes() * m.basket().get(index)).sum();
    for (Mine m : mines) {
      shares.merge(m.place(), m.tonnes() * m.basket().get(index) / total, Double::sum);
    }
    return shares;
  }

  private void assumed(Map<PlaceCode, Double> shares) {
    for (ChainStructure.RefiningShares r : chain.refining()) {
      inputs.add(Sourced.assumed(r.shares(), r.reason(), "Chokepoint", "2026-11"));
      r.shares().forEach((place, share) -> shares.put(new PlaceCode(place), share));
    }
  }
}
