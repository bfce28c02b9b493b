package org.chokepoint.bench;

import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.simulation.market.MarketModel;
import org.chokepoint.simulation.market.MarketParameters;
import org.chokepoint.simulation.market.Simulation;
import org.chokepoint.simulation.outcome.Track;
import org.chokepoint.simulation.scenario.Scenario;
import org.chokepoint.simulation.scenario.StandardScenarios;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A run of the real rare-earth market: the controller's full embargo, or the same months calm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MonthsBenchmark {
  private static final YearMonth START = YearMonth.of(2026, 1);

  /** Length of the run. */
  @Param({"60", "120"})
  public int months = 60;

  /** Whether the lever is pulled. */
  @Param({"embargo", "calm"})
  public String scenario = "embargo";

  private final SupplyPicture picture = picture();
  private final Simulation simulation = new Simulation(model());
  private Scenario run = embargo(60);

  /** Makes the scenario. */
  @Setup
  public void prepare() {
    Scenario embargo = embargo(months);
    run = scenario.equals("calm") ? embargo.base() : embargo;
  }

  static SupplyPicture picture() {
    return ReferenceKnowledge.bundled().pictureAsOf(YearMonth.of(2025, 12));
  }

  static Scenario embargo(int months) {
    return StandardScenarios.access(new PlaceCode("CHN"), List.of(), START, months);
  }

  /** All months. */
  @Benchmark
  public Track track() {
    return simulation.track(run);
  }

  /** The market model with its calm month; it does not depend on the parameters. */
  @Benchmark
  public final MarketModel model() {
    return MarketModel.of(picture, MarketParameters.standard());
  }
}
