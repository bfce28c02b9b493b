package org.chokepoint.app.rest.lab;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.chokepoint.app.rest.explore.PictureIndex;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.simulation.market.MarketModel;
import org.chokepoint.simulation.market.MarketParameters;
import org.chokepoint.simulation.market.Simulation;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.outcome.Track;
import org.chokepoint.simulation.scenario.Scenario;
import org.chokepoint.simulation.solver.SolveFailure;

/** The market model of the picture, built when first asked for, and its calm months. */
public final class MarketLab {

  private static final int BASES = 8;

  private final Supplier<PictureIndex> pictures;
  private final Map<String, Track> bases = new LinkedHashMap<>();
  private volatile java.util.Optional<Simulation> simulation = java.util.Optional.empty();

  /** The lab of a picture. */
  public MarketLab(Supplier<PictureIndex> pictures) {
    this.pictures = pictures;
  }

  /** The picture. */
  public PictureIndex index() {
    return pictures.get();
  }

  /** The market model. */
  public MarketModel model() {
    return simulation().model();
  }

  private synchronized Simulation simulation() {
    if (simulation.isEmpty()) {
      MarketModel model = MarketModel.of(index().picture(), MarketParameters.standard());
      simulation = java.util.Optional.of(new Simulation(model));
    }
    return simulation.get();
  }

  /** First month of every scenario: the one after the picture's. */
  public YearMonth start() {
    return index().picture().asOf().plusMonths(1);
  }

  /**
   * Runs a scenario.
   *
   * @throws FailureException if a month has no certified equilibrium
   */
  public Outcome run(Scenario scenario) {
    try {
      return simulation().against(scenario, base(scenario));
    } catch (SolveFailure e) {
      throw new FailureException(
          FailureReason.INCONSISTENT,
          "scenario " + scenario.title(),
          "the market has no certified equilibrium: " + e.getMessage());
    }
  }

  /** The calm months of a scenario, worked out once for each horizon. */
  public Track base(Scenario scenario) {
    String key = scenario.start() + "+" + scenario.months();
    synchronized (bases) {
      Track known = bases.get(key);
      if (known != null) {
        return known;
      }
    }
    Track track = simulation().track(scenario.base());
    synchronized (bases) {
      if (bases.size() >= BASES) {
        bases.remove(bases.keySet().iterator().next());
      }
      bases.put(key, track);
    }
    return track;
  }
}
