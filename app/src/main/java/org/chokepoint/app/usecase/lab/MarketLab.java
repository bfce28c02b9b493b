package org.chokepoint.app.usecase.lab;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chokepoint.app.usecase.explore.PictureIndex;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.simulation.market.MarketModel;
import org.chokepoint.simulation.market.MarketParameters;
import org.chokepoint.simulation.market.NoEquilibriumException;
import org.chokepoint.simulation.market.Simulation;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.outcome.Track;
import org.chokepoint.simulation.scenario.Scenario;

/** The market models of the months asked for, and their calm months, kept for the next question. */
final class MarketLab {

  private static final int BASES = 8;
  private static final int MODELS = 4;

  private final Supplier<PictureIndex> now;
  private final Function<YearMonth, SupplyPicture> past;
  private final Map<String, Track> bases = newestOf(BASES);
  private final Map<YearMonth, Simulation> simulations = newestOf(MODELS);

  MarketLab(Supplier<PictureIndex> now, Function<YearMonth, SupplyPicture> past) {
    this.now = now;
    this.past = past;
  }

  private static <K, V> Map<K, V> newestOf(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }

  /** The picture of the newest month. */
  SupplyPicture picture() {
    return now.get().picture();
  }

  /** The picture of a month. */
  SupplyPicture picture(YearMonth asOf) {
    return asOf.equals(picture().asOf()) ? picture() : past.apply(asOf);
  }

  /** The market of the newest month. */
  MarketModel model() {
    return simulation(picture().asOf()).model();
  }

  private Simulation simulation(YearMonth asOf) {
    synchronized (simulations) {
      return simulations.computeIfAbsent(
          asOf, m -> new Simulation(MarketModel.of(picture(m), MarketParameters.standard())));
    }
  }

  /** First month of a scenario on the newest picture: the one after it. */
  YearMonth start() {
    return picture().asOf().plusMonths(1);
  }

  /**
   * Runs a scenario on the market of a month.
   *
   * @throws FailureException if a month has no certified equilibrium
   */
  Outcome run(Scenario scenario, YearMonth asOf) {
    try {
      return simulation(asOf).against(scenario, base(scenario, asOf));
    } catch (NoEquilibriumException e) {
      throw e.in("scenario " + scenario.title());
    }
  }

  /** The calm months of a scenario, worked out once for each market and horizon. */
  Track base(Scenario scenario, YearMonth asOf) {
    String key = asOf + " " + scenario.start() + "+" + scenario.months();
    synchronized (bases) {
      Track known = bases.get(key);
      if (known != null) {
        return known;
      }
    }
    Track track = simulation(asOf).track(scenario.base());
    synchronized (bases) {
      bases.put(key, track);
    }
    return track;
  }
}
