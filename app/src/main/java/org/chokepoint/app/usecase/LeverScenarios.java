package org.chokepoint.app.usecase;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chokepoint.brief.section.ScenarioReport;
import org.chokepoint.brief.section.ScenarioReports;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.signal.LeverKind;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.simulation.backtest.ModelError;
import org.chokepoint.simulation.ensemble.Draws;
import org.chokepoint.simulation.ensemble.Input;
import org.chokepoint.simulation.market.MarketModel;
import org.chokepoint.simulation.market.MarketParameters;
import org.chokepoint.simulation.market.NoEquilibriumException;
import org.chokepoint.simulation.market.Simulation;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.outcome.Track;
import org.chokepoint.simulation.scenario.Scenario;
import org.chokepoint.simulation.scenario.StandardScenarios;

/** Simulates one standard scenario for each lever a document warns of. */
final class LeverScenarios {

  private static final Provenance SETTING =
      new Provenance.Assumed(
          "The document names the lever but neither its strength nor its dates; a standard setting"
              + " for each kind of lever makes documents comparable.",
          "Chokepoint",
          "2026-11-24");

  private final Groundwork ground;
  private final SideBySide cores;
  private final List<Failure> failures = new ArrayList<>();
  private final List<ScenarioReport> reports = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private List<Scenario> scenarios = List.of();
  private List<Supplier<Outcome>> runs = List.of();
  private List<Supplier<List<Outcome>>> drawn = List.of();
  private List<Supplier<ScenarioReport>> reported = List.of();

  LeverScenarios(Groundwork ground, SideBySide cores) {
    this.ground = ground;
    this.cores = cores;
  }

  /** Starts the runs; {@link #await} collects them. */
  void start(Focus focus, YearMonth start, BriefSettings settings) {
    if (focus.controller().isEmpty()) {
      failures.add(
          new Failure(
              FailureReason.MISSING,
              "scenarios",
              "the document names no actor that the reference data knows, so nobody's lever was"
                  + " simulated"));
      return;
    }
    Span span = new Span(focus.controller().get(), start, settings.months());
    scenarios = focus.levers().stream().map(l -> scenario(l, span)).toList();
    runs = cores.startLastFirst(each(s -> run(ground.simulation(), s, ground.calm())));
    drawn = cores.startAll(draws(settings));
    ModelError error = ModelError.shipped();
    reported = cores.startLastFirst(each(s -> report(s, error)));
  }

  private <T> List<Supplier<T>> each(Function<Scenario, T> work) {
    return scenarios.stream().map(s -> (Supplier<T>) () -> work.apply(s)).toList();
  }

  private ScenarioReport report(Scenario scenario, ModelError error) {
    int index = scenarios.indexOf(scenario);
    List<Outcome> others =
        drawn.stream()
            .map(Supplier::get)
            .filter(draw -> !draw.isEmpty())
            .map(draw -> draw.get(index))
            .toList();
    return ScenarioReports.of(runs.get(index).get(), others, error, SETTING);
  }

  /** One draw: every scenario in a market of its own, all with the same parameters. */
  private List<Supplier<List<Outcome>>> draws(BriefSettings settings) {
    MarketParameters central = MarketParameters.standard();
    Draws draws = new Draws(central.entries().stream().map(Input::known).toList(), settings.seed());
    List<Supplier<List<Outcome>>> all = new ArrayList<>();
    for (int i = 0; i < settings.draws(); i++) {
      int draw = i;
      all.add(
          () -> {
            try {
              Simulation simulation =
                  new Simulation(MarketModel.of(ground.picture(), draws.parameters(central, draw)));
              Track base = simulation.track(scenarios.get(0).base());
              return scenarios.stream().map(s -> run(simulation, s, () -> base)).toList();
            } catch (NoEquilibriumException e) {
              return List.of();
            }
          });
    }
    return all;
  }

  private static Outcome run(Simulation simulation, Scenario scenario, Supplier<Track> base) {
    PlaceCode controller = scenario.levers().get(0).terms().actor().place();
    if (!simulation.model().places().contains(controller)) {
      throw new FailureException(
          FailureReason.UNKNOWN_NAME,
          "scenario " + scenario.id(),
          controller + " supplies nothing in the market model, so it has no lever to simulate");
    }
    return simulation.against(scenario, base);
  }

  private record Span(PlaceCode controller, YearMonth start, int months) {}

  /** Waits for the runs and keeps what they gave. */
  void await() {
    for (int i = 0; i < runs.size(); i++) {
      try {
        Outcome outcome = runs.get(i).get();
        ScenarioReport report = reported.get(i).get();
        outcomes.add(outcome);
        reports.add(report);
      } catch (FailureException e) {
        failures.add(e.failure());
      } catch (NoEquilibriumException e) {
        failures.add(e.in("scenario " + scenarios.get(i).id()).failure());
      }
    }
  }

  private Scenario scenario(LeverKind lever, Span span) {
    List<PlaceCode> all = List.of();
    Scenario s =
        switch (lever) {
          case PRICE -> StandardScenarios.price(span.controller, all, span.start, span.months);
          case SUPPLY_TERMS ->
              StandardScenarios.supplyTerms(span.controller, all, span.start, span.months);
          case ACCESS -> StandardScenarios.access(span.controller, all, span.start, span.months);
        };
    return StandardScenarios.named(s, ground.picture()::nameOf);
  }

  List<Failure> failures() {
    return List.copyOf(failures);
  }

  List<ScenarioReport> reports() {
    return List.copyOf(reports);
  }

  List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }
}
