package org.chokepoint.simulation.market;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.CriticalityStatistic;
import org.chokepoint.model.observation.StageShare;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.simulation.chain.ChainStructure;

/**
 * Where a one-material chain refines: by published shares of its stage, else by the chain's own,
 * else by those of the EU assessment.
 */
final class RefiningShares {
  // Below this an assessment counts who trades or reports oddly, not who refines, in per cent.
  private static final double LEAST = 0.5;

  private final SupplyPicture picture;
  private final ChainStructure chain;
  private final List<Sourced<?>> inputs;

  RefiningShares(SupplyPicture picture, ChainStructure chain, List<Sourced<?>> inputs) {
    this.picture = picture;
    this.chain = chain;
    this.inputs = inputs;
  }

  /** Shares that add up to one; empty if none are known. */
  Map<PlaceCode, Double> known() {
    Map<PlaceCode, Double> shares = published();
    ChainStructure.RefiningShares own = chain.refiningIn(picture.asOf().getYear());
    if (shares.isEmpty() && own != null) {
      inputs.add(Sourced.assumed(own.shares(), own.reason(), "Chokepoint", "2026-11"));
      own.shares().forEach((place, share) -> shares.put(new PlaceCode(place), share));
    }
    if (shares.isEmpty()) {
      assessed(shares);
    }
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    shares.replaceAll((place, share) -> share / sum);
    return shares;
  }

  private Map<PlaceCode, Double> published() {
    MaterialId element = new MaterialId(String.valueOf(chain.element()));
    Map<PlaceCode, StageShare> latest = published(picture, element);
    Map<PlaceCode, Double> shares = new TreeMap<>();
    latest.forEach(
        (place, s) -> {
          if (s.share().value().fraction() > 0) {
            inputs.add(s.share());
            shares.put(place, s.share().value().fraction());
          }
        });
    return shares;
  }

  /** The latest published share of each place in the refining of a material. */
  static Map<PlaceCode, StageShare> published(SupplyPicture picture, MaterialId element) {
    Map<PlaceCode, StageShare> latest = new TreeMap<>();
    for (StageShare s : picture.stageShares()) {
      if (s.stage() == Stage.SEPARATION
          && s.material().equals(element)
          && s.year() <= picture.asOf().getYear()
          && !s.place().equals(PlaceCode.WORLD)) {
        latest.merge(s.place(), s, (a, b) -> b.year() >= a.year() ? b : a);
      }
    }
    return latest;
  }

  private void assessed(Map<PlaceCode, Double> shares) {
    for (CriticalityStatistic s : picture.criticality()) {
      if (s.statistic().equals("world_share")
          && s.stage().filter(Stage.SEPARATION::equals).isPresent()
          && chain.isNamed(s.commodity())
          && s.place().isPresent()
          && s.value().value() >= LEAST) {
        inputs.add(s.value());
        shares.put(s.place().get(), s.value().value());
      }
    }
  }
}
