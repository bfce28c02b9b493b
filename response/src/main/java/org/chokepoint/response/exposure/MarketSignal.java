package org.chokepoint.response.exposure;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.outcome.Series;

/**
 * The signal of a simulated outcome for a firm in one place. Goods bought from the controller
 * arrive as its exports do; goods bought elsewhere as the place of the supplier, or else the firm's
 * own, is supplied. Not thread-safe: it remembers what it looked up.
 */
public final class MarketSignal implements SupplySignal {

  private final Outcome outcome;
  private final PlaceCode home;
  private final Map<String, double[]> available = new ConcurrentHashMap<>();
  private final Map<String, double[]> added = new ConcurrentHashMap<>();

  /**
   * A signal.
   *
   * @param outcome simulated scenario
   * @param home where the firm makes its products
   * @throws IllegalArgumentException if the market does not hold the place
   */
  public MarketSignal(Outcome outcome, PlaceCode home) {
    this.outcome = outcome;
    this.home = home;
    if (!outcome.run().grid().places().contains(home)) {
      throw new IllegalArgumentException(
          "place " + home + " is not in the market. It holds " + outcome.run().grid().places());
    }
  }

  @Override
  public YearMonth start() {
    return outcome.scenario().start();
  }

  @Override
  public int months() {
    return outcome.scenario().months();
  }

  @Override
  public int firstMonth() {
    for (int t = 0; t < months(); t++) {
      YearMonth month = outcome.scenario().month(t);
      if (outcome.scenario().levers().stream().anyMatch(l -> l.terms().effect(month) > 0)) {
        return t;
      }
    }
    return 0;
  }

  @Override
  public boolean knows(MaterialId material) {
    return outcome.run().grid().used(material) >= 0;
  }

  @Override
  public double availability(MaterialId material, Optional<PlaceCode> supplier, int month) {
    return available
        .computeIfAbsent(key(material, supplier), k -> availabilities(material, supplier))[month];
  }

  private double[] availabilities(MaterialId material, Optional<PlaceCode> supplier) {
    boolean abroad = supplier.equals(Optional.of(outcome.controller()));
    boolean exported = abroad && !home.equals(outcome.controller());
    Series less = outcome.shortageShare(material, exported ? home : buyer(supplier));
    Series usual = outcome.baseExports(material, outcome.controller());
    Series now = outcome.exports(material, outcome.controller());
    double[] values = new double[months()];
    for (int t = 0; t < values.length; t++) {
      boolean sold = exported && usual.at(t) > 0;
      values[t] = sold ? Math.min(1, now.at(t) / usual.at(t)) : 1 - less.at(t);
    }
    return values;
  }

  private PlaceCode buyer(Optional<PlaceCode> supplier) {
    return supplier.filter(outcome.run().grid().places()::contains).orElse(home);
  }

  @Override
  public double addedUsdPerKg(MaterialId material, Optional<PlaceCode> supplier, int month) {
    return added.computeIfAbsent(key(material, supplier), k -> added(material))[month];
  }

  private double[] added(MaterialId material) {
    Series now = outcome.price(material, home);
    Series calm = outcome.basePrice(material, home);
    double[] values = new double[months()];
    for (int t = 0; t < values.length; t++) {
      double more = now.at(t) - calm.at(t);
      values[t] = Double.isNaN(more) ? 0 : more;
    }
    return values;
  }

  @Override
  public double calmUsdPerKg(MaterialId material) {
    double price = outcome.basePrice(material, home).at(0);
    return Double.isNaN(price) ? 0 : price;
  }

  private static String key(MaterialId material, Optional<PlaceCode> supplier) {
    return material + "|" + supplier.map(PlaceCode::value).orElse("");
  }
}
