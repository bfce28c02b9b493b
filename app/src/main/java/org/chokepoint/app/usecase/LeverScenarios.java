package org.chokepoint.app.usecase;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chokepoint.brief.section.ScenarioReport;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.signal.LeverKind;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.simulation.market.MarketModel;
import org.chokepoint.simulation.market.MarketParameters;
import org.chokepoint.simulation.market.Simulation;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.outcome.Track;
import org.chokepoint.simulation.scenario.Scenario;
import org.chokepoint.simulation.scenario.StandardScenarios;
import org.chokepoint.simulation.solver.SolveFailure;

/** Simulates one standard scenario for each lever a document warns of. */
final class LeverScenarios {

  private static final Provenance SETTING =
      new Provenance.Assumed(
          "The document names the lever but neither its strength nor its dates; a standard setting"
              + " for each kind of lever makes documents comparable.",
          "Chokepoint",
          "2026-11-24");

  private final SupplyPicture picture;
  private final List<Failure> failures = new ArrayList<>();
  private final List<ScenarioReport> reports = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();

  LeverScenarios(SupplyPicture picture) {
    this.picture = picture;
  }

  void run(Focus focus, Set<MaterialId> materials, YearMonth start, int months) {
    if (focus.controller().isEmpty()) {
      failures.add(
          new Failure(
              FailureReason.MISSING,
              "scenarios",
              "the document names no actor that the reference data knows, so nobody's lever was"
                  + " simulated"));
      return;
    }
    MarketModel model = MarketModel.of(picture, MarketParameters.standard());
    PlaceCode controller = focus.controller().get();
    if (!model.places().contains(controller)) {
      failures.add(
          new Failure(
              FailureReason.UNKNOWN_NAME,
              "scenarios",
              picture.nameOf(controller)
                  + " supplies nothing in the market model, so it has no lever to simulate"));
      return;
    }
    simulate(new Simulation(model), focus, materials, new Span(controller, start, months));
  }

  private record Span(PlaceCode controller, YearMonth start, int months) {}

  private void simulate(Simulation simulation, Focus focus, Set<MaterialId> materials, Span span) {
    Track base = null;
    for (LeverKind lever : focus.levers()) {
      Scenario scenario = scenario(lever, span);
      try {
        base = base == null ? simulation.track(scenario.base()) : base;
        Outcome outcome = simulation.against(scenario, base);
        outcomes.add(outcome);
        reports.add(
            new ScenarioReports(outcome).report(lever, SETTING, new LinkedHashSet<>(materials)));
      } catch (SolveFailure e) {
        failures.add(
            new Failure(
                FailureReason.INCONSISTENT,
                "scenario " + scenario.id(),
                "the market has no certified equilibrium: " + e.getMessage()));
      }
    }
  }

  private static Scenario scenario(LeverKind lever, Span span) {
    List<PlaceCode> all = List.of();
    return switch (lever) {
      case PRICE -> StandardScenarios.price(span.controller, all, span.start, span.months);
      case SUPPLY_TERMS ->
          StandardScenarios.supplyTerms(span.controller, all, span.start, span.months);
      case ACCESS -> StandardScenarios.access(span.controller, all, span.start, span.months);
    };
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
