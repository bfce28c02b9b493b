package org.chokepoint.response.loss;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.market.Simulation;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.outcome.Shortage;
import org.chokepoint.simulation.outcome.Track;

/**
 * Measures losses in the market engine: each disruption is run as it is and again with more supply
 * of one material at a time and of all together, and the difference in loss is the value of that
 * supply.
 */
public final class MarketLosses {

  private static final double MILLION = 1e6;
  private static final int MONTHS = 12;
  // Supply levels: the first by the mean yearly shortage; the others also by all use, since supply
  // lowers the price of every tonne bought and not only of the missing ones.
  private static final int LEVELS = 3;
  private static final double[] OF_SHORTAGE = {1, 4, 6};
  private static final double[] OF_USE = {0, 0.25, 1};
  private static final double NOTHING_SHORT = 0.005;

  private final Simulation simulation;
  private final List<PlaceCode> places;
  private final int materials;

  /**
   * Losses of some places.
   *
   * @param simulation market engine
   * @param places places whose losses count; at least one
   * @param materials how many materials to measure in each disruption, those short in most value
   */
  public MarketLosses(Simulation simulation, List<PlaceCode> places, int materials) {
    List<PlaceCode> known = simulation.model().places();
    this.places = places.stream().filter(known::contains).toList();
    if (this.places.isEmpty()) {
      throw new IllegalArgumentException(
          "none of " + places + " is a place of the market. It holds " + known);
    }
    this.simulation = simulation;
    this.materials = materials;
  }

  /** The places that count. */
  public List<PlaceCode> places() {
    return places;
  }

  /** The loss of one disruption by year and what supply takes off it. */
  public DisruptionLoss of(WeightedScenario weighted) {
    Track base = simulation.track(weighted.scenario().base());
    Outcome plain = simulation.against(weighted.scenario(), base);
    AddedSupply supply = new AddedSupply(base, places);
    List<MaterialId> measured = shortest(plain);
    int points = measured.isEmpty() ? 0 : (measured.size() + 1) * LEVELS;
    List<double[]> losses =
        IntStream.range(0, points)
            .parallel()
            .mapToObj(k -> losses(run(weighted, supply, List.of(added(plain, measured, k)))))
            .toList();
    List<DisruptionLoss.Year> years = new ArrayList<>();
    double[] before = losses(plain);
    for (int y = 0; y < before.length; y++) {
      years.add(year(plain, measured, before[y], column(losses, y)));
    }
    return new DisruptionLoss(weighted, years);
  }

  // Points of one material after the other, then points of all together.
  private Map<MaterialId, Double> added(Outcome plain, List<MaterialId> measured, int point) {
    int which = point / LEVELS;
    List<MaterialId> some = which < measured.size() ? List.of(measured.get(which)) : measured;
    Map<MaterialId, Double> added = new LinkedHashMap<>();
    some.forEach(m -> added.put(m, level(plain, m, point % LEVELS)));
    return added;
  }

  private double level(Outcome plain, MaterialId material, int k) {
    return Math.max(
        OF_SHORTAGE[k] * shortTonnes(plain, material), OF_USE[k] * used(plain, material));
  }

  private Outcome run(
      WeightedScenario weighted, AddedSupply supply, List<Map<MaterialId, Double>> tonnesByYear) {
    return simulation.against(
        supply.in(weighted.scenario(), tonnesByYear),
        simulation.track(supply.in(weighted.scenario().base(), tonnesByYear)));
  }

  /**
   * Loss in each year of a disruption with supply added, millions of US dollars.
   *
   * @param tonnesByYear tonnes of each material in each year of the disruption; what the last year
   *     adds goes on
   */
  public List<Double> with(WeightedScenario weighted, List<Map<MaterialId, Double>> tonnesByYear) {
    Track base = simulation.track(weighted.scenario().base());
    Outcome outcome = run(weighted, new AddedSupply(base, places), tonnesByYear);
    double[] losses = losses(outcome);
    return IntStream.range(0, losses.length).mapToObj(y -> losses[y]).toList();
  }

  private static List<Double> column(List<double[]> rows, int column) {
    return rows.stream().map(r -> r[column]).toList();
  }

  private DisruptionLoss.Year year(
      Outcome plain, List<MaterialId> measured, double before, List<Double> after) {
    double[] shares = together(measured.size(), before, after);
    List<LossCurve> curves = new ArrayList<>();
    for (int m = 0; m < measured.size(); m++) {
      double[] tonnes = new double[LEVELS];
      double[] avoided = new double[LEVELS];
      for (int k = 0; k < LEVELS; k++) {
        tonnes[k] = level(plain, measured.get(m), k);
        avoided[k] = shares[k] * (before - after.get(m * LEVELS + k));
      }
      curves.add(
          new LossCurve(
              measured.get(m),
              used(plain, measured.get(m)),
              shortTonnes(plain, measured.get(m)),
              plain.basePriceOutside(measured.get(m)).at(0),
              LossCurve.hull(tonnes, avoided)));
    }
    return new DisruptionLoss.Year(before, curves);
  }

  // What supply of all materials together avoids over the sum of what each avoids alone: shortages
  // of magnets and of what they hold are partly one and the same.
  private static double[] together(int materials, double before, List<Double> after) {
    double[] shares = new double[LEVELS];
    for (int k = 0; k < shares.length; k++) {
      double single = 0;
      for (int m = 0; m < materials; m++) {
        single += before - after.get(m * LEVELS + k);
      }
      double all = materials == 0 ? 0 : before - after.get(materials * LEVELS + k);
      shares[k] = single > 0 && all > 0 ? all / single : 0;
    }
    return shares;
  }

  private double[] losses(Outcome outcome) {
    double[] years = new double[years(outcome)];
    for (int t = 0; t < outcome.run().months(); t++) {
      for (PlaceCode place : places) {
        years[t / MONTHS] += outcome.loss(place, t).total() / MILLION;
      }
    }
    return years;
  }

  private static int years(Outcome outcome) {
    return (outcome.run().months() + MONTHS - 1) / MONTHS;
  }

  private List<MaterialId> shortest(Outcome plain) {
    List<MaterialId> candidates =
        plain.materials().stream()
            .filter(m -> shortTonnes(plain, m) > NOTHING_SHORT * used(plain, m))
            .sorted(
                Comparator.comparingDouble((MaterialId m) -> -shortValue(plain, m))
                    .thenComparing(m -> m))
            .toList();
    return candidates.subList(0, Math.min(materials, candidates.size()));
  }

  private double shortValue(Outcome plain, MaterialId material) {
    double price = plain.basePriceOutside(material).at(0);
    return shortTonnes(plain, material) * (Double.isNaN(price) ? 0 : price);
  }

  // Tonnes a year, as the mean over the horizon.
  private double shortTonnes(Outcome plain, MaterialId material) {
    double sum = 0;
    for (PlaceCode place : places) {
      for (Shortage s : plain.shortages(place)) {
        sum += s.material().equals(material) ? s.tonnes() : 0;
      }
    }
    return sum * MONTHS / plain.run().months();
  }

  private double used(Outcome plain, MaterialId material) {
    return MONTHS * new AddedSupply(plain.base(), places).usedPerMonth(material);
  }
}
