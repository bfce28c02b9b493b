package org.chokepoint.app.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chokepoint.app.table.Table;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.simulation.chain.Chains;
import org.chokepoint.simulation.leverage.ValueAtRisk;
import org.chokepoint.simulation.market.IdleLevers;
import org.chokepoint.simulation.market.MarketModel;
import org.chokepoint.simulation.market.MarketParameters;
import org.chokepoint.simulation.market.NoEquilibriumException;
import org.chokepoint.simulation.market.Simulation;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.scenario.Names;
import org.chokepoint.simulation.scenario.ReadyScenarios;
import org.chokepoint.simulation.scenario.Scenario;

/** Runs a scenario that a user names: a ready one, or a file. */
public final class SimulateScenario {

  private static final int FAR = 24;

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
   * What a run says.
   *
   * @param outcome what happens
   * @param industries value added at risk, asked for a place of the outcome when it is wanted
   * @param remarks what a reader must know, a line each
   */
  public record Answer(
      Outcome outcome,
      Function<PlaceCode, List<ValueAtRisk.Exposure>> industries,
      List<String> remarks) {

    /** Copies the list. */
    public Answer {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Runs a scenario.
   *
   * @param named a ready scenario's name or a file
   * @throws FailureException if it cannot be read or has no equilibrium
   */
  public Answer run(String named, Progress progress) {
    Loaded loaded = load(named, progress);
    Scenario scenario = loaded.scenario();
    progress.step("Solving the market without levers");
    try {
      MarketModel model = loaded.model(MarketParameters.standard());
      progress.step("Simulating " + scenario.months() + " months twice: with levers and without");
      Outcome outcome = new Simulation(model).run(scenario);
      IndustriesAtRisk industries = new IndustriesAtRisk(knowledge, loaded.picture());
      return new Answer(
          outcome,
          place -> industries.of(outcome, place, scenario.months()),
          remarks(model, scenario));
    } catch (NoEquilibriumException e) {
      throw e.in(named);
    }
  }

  private List<String> remarks(MarketModel model, Scenario scenario) {
    List<String> remarks = new ArrayList<>(IdleLevers.of(model, scenario));
    if (scenario.start().isAfter(knowledge.dataMonth().plusMonths(FAR))) {
      remarks.add(
          "The reference data end in "
              + knowledge.dataMonth()
              + "; the market of "
              + scenario.start()
              + " is taken to be that of then.");
    }
    if (!scenario.chain().equals(Chains.RARE_EARTHS)) {
      remarks.add(
          "Market of "
              + scenario.chain()
              + ": elasticities, stocks and fears are those fitted on"
              + " rare earths and gallium; see docs/reference/simulation.md for how far off it is.");
      for (Sourced<?> input : model.base().inputs()) {
        if (input.provenance() instanceof Provenance.Assumed assumed) {
          remarks.add("Assumed: " + assumed.reason() + ".");
        }
      }
    }
    return remarks;
  }

  /** The chains that can be simulated, with the materials that each trades. */
  public Table chains() {
    Chains chains = Chains.of(knowledge.pictureAsOf(knowledge.dataMonth()));
    List<List<Object>> rows = new ArrayList<>();
    chains
        .all()
        .forEach(
            (chain, materials) ->
                rows.add(
                    List.of(
                        chain,
                        String.join(" ", materials),
                        chains.isPriced(chain) ? "" : "a price in table 'prices'")));
    return new Table("Chains", Table.Column.texts("chain", "materials", "needs"), rows);
  }

  /** A scenario and the picture of its first month. */
  record Loaded(Scenario scenario, SupplyPicture picture) {

    /** The market of the scenario's chain. */
    MarketModel model(MarketParameters parameters) {
      return MarketModel.of(picture, scenario.chain(), parameters);
    }
  }

  Loaded load(String named, Progress progress) {
    progress.step("Reading the scenario");
    // Any month would do: names do not depend on it.
    Names names = Names.of(knowledge.pictureAsOf(knowledge.dataMonth()));
    Scenario scenario = NamedScenario.read(named, names);
    return new Loaded(scenario, knowledge.pictureAsOf(scenario.start()));
  }
}
