package org.chokepoint.response.loss;

import java.util.ArrayList;
import java.util.Comparator;
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
 * of one material at a time, and the difference in loss is the value of that supply.
 */
public final class MarketLosses {

  private static final double MILLION = 1e6;
  private static final int MONTHS = 12;
  // Supply levels: multiples of the mean yearly shortage, the last at least a part of all use,
  // since
  // supply lowers the price of every tonne bought and not only of the missing ones.
  private static final double[] LEVELS = {0.5, 1.5, 4};
  private static final double LAST_SHARE_OF_USE = 0.25;
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

  /** The loss of every disruption by year and what supply takes off it. */
  public List<DisruptionLoss> of(List<WeightedScenario> scenarios) {
    return scenarios.stream().map(this::of).toList();
  }

  private DisruptionLoss of(WeightedScenario weighted) {
    Track base = simulation.track(weighted.scenario().base());
    Outcome plain = simulation.against(weighted.scenario(), base);
    AddedSupply supply = new AddedSupply(base, places);
    List<MaterialId> measured = shortest(plain);
    int points = measured.size() * LEVELS.length;
    List<double[]> losses =
        IntStream.range(0, points)
            .parallel()
            .mapToObj(k -> losses(with(weighted, supply, plain, measured, k)))
            .toList();
    List<DisruptionLoss.Year> years = new ArrayList<>();
    double[] before = losses(plain);
    for (int y = 0; y < before.length; y++) {
      years.add(year(plain, measured, before[y], column(losses, y)));
    }
    return new DisruptionLoss(weighted, years);
  }

  private Outcome with(
      WeightedScenario weighted,
      AddedSupply supply,
      Outcome plain,
      List<MaterialId> measured,
      int point) {
    MaterialId material = measured.get(point / LEVELS.length);
    double tonnes = level(plain, material, point % LEVELS.length);
    return run(weighted, supply, Map.of(material, tonnes));
  }

  private double level(Outcome plain, MaterialId material, int k) {
    double tonnes = LEVELS[k] * shortTonnes(plain, material);
    double most = used(plain, material);
    boolean last = k == LEVELS.length - 1;
    return last ? Math.max(tonnes, LAST_SHARE_OF_USE * most) : tonnes;
  }

  private Outcome run(
      WeightedScenario weighted, AddedSupply supply, Map<MaterialId, Double> tonnes) {
    return simulation.against(
        supply.in(weighted.scenario(), tonnes),
        simulation.track(supply.in(weighted.scenario().base(), tonnes)));
  }

  /** Loss in each year of a disruption with tonnes a year added, millions of US dollars. */
  public List<Double> with(WeightedScenario weighted, Map<MaterialId, Double> tonnesPerYear) {
    Track base = simulation.track(weighted.scenario().base());
    Outcome outcome = run(weighted, new AddedSupply(base, places), tonnesPerYear);
    return IntStream.range(0, years(outcome)).mapToObj(y -> losses(outcome)[y]).toList();
  }

  private static List<Double> column(List<double[]> rows, int column) {
    return rows.stream().map(r -> r[column]).toList();
  }

  private DisruptionLoss.Year year(
      Outcome plain, List<MaterialId> measured, double before, List<Double> after) {
    List<LossCurve> curves = new ArrayList<>();
    for (int m = 0; m < measured.size(); m++) {
      double[] tonnes = new double[LEVELS.length];
      double[] avoided = new double[LEVELS.length];
      for (int k = 0; k < LEVELS.length; k++) {
        tonnes[k] = level(plain, measured.get(m), k);
        avoided[k] = before - after.get(m * LEVELS.length + k);
      }
      curves.add(
          new LossCurve(
              measured.get(m),
              used(plain, measured.get(m)),
              plain.basePrice(measured.get(m), places.get(0)).at(0),
              LossCurve.hull(tonnes, avoided)));
    }
    return new DisruptionLoss.Year(before, curves);
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
    double price = plain.basePrice(material, places.get(0)).at(0);
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
