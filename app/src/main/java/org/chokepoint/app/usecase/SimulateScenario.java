package org.chokepoint.app.usecase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
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
import org.chokepoint.simulation.scenario.ScenarioFile;
import org.chokepoint.simulation.solver.SolveFailure;

/** Runs a scenario that a user names: a ready one, or a file. */
public final class SimulateScenario {

  private static final long MAX_BYTES = 1_000_000;

  private final ReferenceKnowledge knowledge = ReferenceKnowledge.bundled();

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
    Scenario scenario =
        ReadyScenarios.names().contains(named)
            ? ReadyScenarios.read(named, names)
            : ScenarioFile.read(named, content(Path.of(named)), names);
    return new Loaded(scenario, knowledge.pictureAsOf(scenario.start()));
  }

  private static String content(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new FailureException(
            FailureReason.TOO_LARGE,
            file.toString(),
            "is too large for a scenario (1 MB at most).");
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new FailureException(
          FailureReason.MISSING,
          file.toString(),
          "there is no such file and no ready scenario of that name. Ready are: "
              + String.join(", ", ReadyScenarios.names())
              + ".");
    } catch (IOException e) {
      throw new FailureException(
          new Failure(
              FailureReason.UNREACHABLE,
              file.toString(),
              "cannot be read as UTF-8 text: " + e.getMessage()),
          e);
    }
  }
}
