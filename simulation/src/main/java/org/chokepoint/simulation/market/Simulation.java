package org.chokepoint.simulation.market;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.simulation.lever.Lever;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.outcome.Track;
import org.chokepoint.simulation.scenario.Scenario;
import org.chokepoint.simulation.solver.Solution;
import org.chokepoint.simulation.solver.SolveFailure;

/**
 * Runs scenarios on a market model: one certified convex programme a month, states carried between.
 * A pure function of model, rules and scenario, to the bit. Safe to use from several threads.
 */
public final class Simulation {
  private final MarketModel model;
  private final Rules rules;

  /** A simulation with all rules on. */
  public Simulation(MarketModel model) {
    this(model, Rules.ALL);
  }

  /** A simulation with some rules. */
  public Simulation(MarketModel model, Rules rules) {
    this.model = model;
    this.rules = rules;
  }

  /** The model. */
  public MarketModel model() {
    return model;
  }

  /**
   * Runs a scenario and the same months without levers.
   *
   * @throws NoEquilibriumException if a month has no certified optimum
   */
  public Outcome run(Scenario scenario) {
    return against(scenario, track(scenario.base()));
  }

  /** Runs a scenario against a base that was run before with {@link #track}. */
  public Outcome against(Scenario scenario, Track base) {
    return against(scenario, () -> base);
  }

  /** The same with a base that another thread may still be running; it is asked for last. */
  public Outcome against(Scenario scenario, Supplier<Track> base) {
    Recording recording = record(scenario);
    return new Outcome(
        scenario,
        recording.track(),
        base.get(),
        targets(scenario),
        new Outcome.Basis(
            inputs(), model.parameters().value("working-minimum"), recording.residual()));
  }

  /** The numbers of a scenario alone. */
  public Track track(Scenario scenario) {
    return record(scenario).track();
  }

  private record Recording(Track track, double residual) {}

  private Recording record(Scenario scenario) {
    Policy policy = new Policy(model, scenario.levers());
    MonthSolver solver = new MonthSolver(model, policy.limits());
    RunState state = new RunState(model, rules, policy.limits().size());
    Bookkeeper books = new Bookkeeper(model);
    Track track = new Track(Bookkeeper.grid(model), scenario.months());
    Policy.Levies levies = new Policy.Levies();
    double residual = 0;
    for (int t = 0; t < scenario.months(); t++) {
      YearMonth month = scenario.month(t);
      state.prepare(month, policy, levies);
      Solution solution = solve(solver, state, month);
      residual = Math.max(residual, solution.certificate().worst());
      books.record(track, t, solution, solver.numbers(), state.input, levies);
      state.carry(solution);
    }
    return new Recording(track, residual);
  }

  private Solution solve(MonthSolver solver, RunState state, YearMonth month) {
    try {
      return solver.solve(state.input);
    } catch (SolveFailure e) {
      throw new NodeNames(model.network).explain(e, month.toString());
    }
  }

  private List<Sourced<?>> inputs() {
    List<Sourced<?>> inputs = new ArrayList<>(model.base().inputs());
    model.parameters().entries().forEach(e -> inputs.add(e.value()));
    return inputs;
  }

  private List<PlaceCode> targets(Scenario scenario) {
    Set<PlaceCode> targets = new LinkedHashSet<>();
    if (scenario.levers().isEmpty()) {
      return model.places();
    }
    Lever first = scenario.levers().get(0);
    TradeScope scope = new TradeScope(model);
    boolean[] hit = scope.targets(first.terms());
    for (int p = 0; p < hit.length; p++) {
      if (hit[p]) {
        targets.add(model.places().get(p));
      }
    }
    return List.copyOf(targets);
  }
}
