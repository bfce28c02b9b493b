package org.chokepoint.response.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.lever.Actor;
import org.chokepoint.simulation.lever.Lever;
import org.chokepoint.simulation.lever.LeverTerms;
import org.chokepoint.simulation.lever.Scope;
import org.chokepoint.simulation.lever.StockRelease;
import org.chokepoint.simulation.lever.Timing;
import org.chokepoint.simulation.outcome.Grid;
import org.chokepoint.simulation.outcome.Track;
import org.chokepoint.simulation.scenario.Scenario;

/**
 * More supply in some places of the market, month after month, split over them as they use it. It
 * enters with the disruption and without, so that only the disruption's loss is compared.
 */
final class AddedSupply {

  private static final double MONTHS_A_YEAR = 12;

  private final Track base;
  private final List<PlaceCode> places;

  AddedSupply(Track base, List<PlaceCode> places) {
    this.base = base;
    this.places = List.copyOf(places);
  }

  /** The scenario with tonnes a year of each material added. */
  Scenario in(Scenario scenario, Map<MaterialId, Double> tonnesPerYear) {
    List<Lever> levers = new ArrayList<>(scenario.levers());
    Timing always = Timing.between(scenario.start(), scenario.month(scenario.months() - 1));
    tonnesPerYear.forEach(
        (material, tonnes) -> {
          double used = usedPerMonth(material);
          if (tonnes > 0 && used > 0) {
            // Each place receives in proportion to its use, so months of demand are the same in
            // all.
            double months = tonnes / MONTHS_A_YEAR / used * scenario.months();
            places.forEach(place -> levers.add(release(place, material, months, always)));
          }
        });
    return new Scenario(
        scenario.id(), scenario.title(), scenario.start(), scenario.months(), levers);
  }

  private Lever release(PlaceCode place, MaterialId material, double months, Timing timing) {
    Grid grid = base.grid();
    Stage stage = grid.goods().get(grid.used(material)).stage();
    Scope scope = new Scope(List.of(material), List.of(stage), List.of(), List.of());
    String id = "added-" + material + "-" + place;
    LeverTerms terms = new LeverTerms(id, Actor.state(place.value()), List.of(), scope, timing, 1);
    return new StockRelease(terms, months);
  }

  /** Tonnes a month that the places use of a material without levers. */
  double usedPerMonth(MaterialId material) {
    int good = base.grid().used(material);
    double sum = 0;
    for (PlaceCode place : places) {
      sum += good < 0 ? 0 : base.taken(0, good, base.grid().places().indexOf(place));
    }
    return sum;
  }
}
