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

  private static final int MONTHS_A_YEAR = 12;

  private final Track base;
  private final List<PlaceCode> places;

  AddedSupply(Track base, List<PlaceCode> places) {
    this.base = base;
    this.places = List.copyOf(places);
  }

  /**
   * The scenario with supply added.
   *
   * @param tonnesByYear tonnes of each material in each year; what the last adds goes on
   */
  Scenario in(Scenario scenario, List<Map<MaterialId, Double>> tonnesByYear) {
    List<Lever> levers = new ArrayList<>(scenario.levers());
    for (int y = 0; y < tonnesByYear.size() && y * MONTHS_A_YEAR < scenario.months(); y++) {
      int from = y * MONTHS_A_YEAR;
      boolean last = y == tonnesByYear.size() - 1;
      int to = last ? scenario.months() : Math.min(scenario.months(), from + MONTHS_A_YEAR);
      Timing timing = Timing.between(scenario.month(from), scenario.month(to - 1));
      int year = y;
      tonnesByYear
          .get(y)
          .forEach((m, tonnes) -> levers.addAll(releases(m, tonnes, year, timing, to - from)));
    }
    return scenario.withLevers(levers);
  }

  // Each place receives in proportion to its use, so months of demand are the same in all.
  private List<Lever> releases(
      MaterialId material, double tonnes, int year, Timing timing, int months) {
    double used = usedPerMonth(material);
    if (tonnes <= 0 || used <= 0) {
      return List.of();
    }
    double monthsOfDemand = tonnes / (MONTHS_A_YEAR * used) * months;
    List<Lever> levers = new ArrayList<>();
    for (PlaceCode place : places) {
      String id = "added-" + material + "-" + place + "-" + year;
      levers.add(release(place, material, monthsOfDemand, id, timing));
    }
    return levers;
  }

  private Lever release(
      PlaceCode place, MaterialId material, double months, String id, Timing timing) {
    Grid grid = base.grid();
    Stage stage = grid.goods().get(grid.used(material)).stage();
    Scope scope = new Scope(List.of(material), List.of(stage), List.of(), List.of());
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
