package org.chokepoint.app.usecase;

import java.util.List;
import java.util.function.Supplier;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.simulation.market.MarketModel;
import org.chokepoint.simulation.market.MarketParameters;
import org.chokepoint.simulation.market.Simulation;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.scenario.Names;
import org.chokepoint.simulation.scenario.ReadyScenarios;
import org.chokepoint.simulation.scenario.Scenario;
import org.chokepoint.simulation.solver.SolveFailure;

/** Runs a scenario that a user names: a ready one, or a file. */
public final class SimulateScenario {

  private final ReferenceKnowledge knowledge;

  /**
   * Scenarios on given reference data.
   *
   * @param source opens the reference data
   */
  public SimulateScenario(Supplier<ReferenceKnowledge> source) {
    this.knowledge = source.get();
  }

  /** Names of the ready scenarios. */
  public static List<String> ready() {
    return ReadyScenarios.names();
  }

  /** The text of a ready scenario, to start an own one from. */
  public static String text(String name) {
    return ReadyScenarios.text(name);
  }

  /**
   * Runs a scenario.
   *
   * @param named a ready scenario's name or a file
   * @throws FailureException if it cannot be read or has no equilibrium
   */
  public Outcome run(String named, Progress progress) {
    Loaded loaded = load(named, progress);
    Scenario scenario = loaded.scenario();
    progress.step("Solving the market without levers");
    MarketModel model = MarketModel.of(loaded.picture(), MarketParameters.standard());
    progress.step("Simulating " + scenario.months() + " months twice: with levers and without");
    try {
      return new Simulation(model).run(scenario);
    } catch (SolveFailure e) {
      throw new FailureException(
          new Failure(
              FailureReason.INCONSISTENT,
              named,
              "the market has no certified equilibrium: " + e.getMessage()),
          e);
    }
  }

  /** A scenario and the picture of its first month. */
  record Loaded(Scenario scenario, SupplyPicture picture) {}

  Loaded load(String named, Progress progress) {
    progress.step("Reading the scenario");
    // Any month would do: names do not depend on it.
    Names names = Names.of(knowledge.pictureAsOf(knowledge.dataMonth()));
    Scenario scenario = NamedScenario.read(named, names);
    return new Loaded(scenario, knowledge.pictureAsOf(scenario.start()));
  }
}
