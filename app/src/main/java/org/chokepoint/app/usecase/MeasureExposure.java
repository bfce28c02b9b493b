package org.chokepoint.app.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.bill.BillOfMaterials;
import org.chokepoint.response.bill.BillReading;
import org.chokepoint.response.exposure.ExposureAnalysis;
import org.chokepoint.response.exposure.ExposureReport;
import org.chokepoint.response.exposure.MarketSignal;
import org.chokepoint.response.exposure.SupplySignal;
import org.chokepoint.simulation.market.NoEquilibriumException;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.outcome.Track;
import org.chokepoint.simulation.scenario.Names;
import org.chokepoint.simulation.scenario.Scenario;

/**
 * Measures what a scenario does to a firm's own parts. Nothing of the bill leaves the machine or
 * reaches a log: progress and failures name the file, never its cells.
 */
public final class MeasureExposure {

  private final Supplier<ReferenceKnowledge> source;

  /**
   * Measuring on given reference data.
   *
   * @param source opens the data; asked once for each question
   */
  public MeasureExposure(Supplier<ReferenceKnowledge> source) {
    this.source = source;
  }

  /**
   * Answers a question. A bill with faults gives an answer that lists them and has no report,
   * unless its good rows are asked for.
   *
   * @throws FailureException if file, scenario or place cannot be used
   */
  public MeasuredExposure measure(BillSource source, ExposureQuestion question, Progress progress) {
    progress.step("Reading the bill of materials");
    ReferenceKnowledge knowledge = this.source.get();
    Names names = Names.of(knowledge.pictureAsOf(knowledge.dataMonth()));
    Scenario scenario = NamedScenario.readForRareEarths(question.scenario(), names);
    if (scenario.levers().isEmpty()) {
      throw new FailureException(
          FailureReason.MISSING,
          question.scenario(),
          "pulls no lever, so nothing is exposed to it.");
    }
    SupplyPicture picture = knowledge.pictureAsOf(scenario.start());
    BillOfMaterials bill = source.read(new BillReading(picture));
    PlaceCode controller = scenario.levers().get(0).terms().actor().place();
    boolean usable = bill.isClean() || question.keepGoodRows() && !bill.lines().isEmpty();
    if (!usable) {
      return new MeasuredExposure(
          picture, controller, controller, bill, Optional.empty(), List.of());
    }
    try {
      return measured(new Ground(knowledge, picture, scenario, question), bill, progress);
    } catch (NoEquilibriumException e) {
      throw e.in(question.scenario());
    }
  }

  private record Ground(
      ReferenceKnowledge knowledge,
      SupplyPicture picture,
      Scenario scenario,
      ExposureQuestion question) {}

  private static MeasuredExposure measured(Ground g, BillOfMaterials bill, Progress progress) {
    ScenarioCases cases = new ScenarioCases(g.picture, g.scenario, g.question.seed());
    progress.step(
        "Simulating " + g.scenario.title() + " in " + g.question.cases() + " ways it may turn out");
    List<Outcome> outcomes = cases.run(g.question.cases());
    Outcome central = outcomes.get(0);
    PlaceCode home = home(g, bill, central);
    int lines = bill.lines().size();
    progress.step("Following " + (lines == 1 ? "one line" : lines + " lines"));
    List<SupplySignal> signals = new ArrayList<>();
    outcomes.forEach(o -> signals.add(new MarketSignal(o, home)));
    ExposureReport report =
        new ExposureAnalysis(
                g.picture,
                g.scenario.title(),
                signals,
                central.sourced(0.0, "scenario " + g.scenario.title()).provenance())
            .of(bill.lines());
    return new MeasuredExposure(
        g.picture,
        central.controller(),
        home,
        bill,
        Optional.of(report),
        assumptions(g, bill, home, outcomes.size()));
  }

  private static PlaceCode home(Ground g, BillOfMaterials bill, Outcome central) {
    List<PlaceCode> market = central.run().grid().places();
    List<PlaceCode> named =
        g.question.home().isEmpty()
            ? market.stream()
                .filter(p -> !p.equals(central.controller()) && !p.equals(PlaceCode.OTHER))
                .toList()
            : Buyers.of(List.of(g.question.home().get()), g.knowledge, g.picture, market).places();
    Set<MaterialId> bought = new LinkedHashSet<>();
    bill.lines().forEach(l -> bought.add(l.grade().market()));
    return named.stream()
        .max(
            Comparator.comparingDouble((PlaceCode p) -> spent(bought, central, p))
                .thenComparing(Comparator.reverseOrder()))
        .orElse(central.controller());
  }

  private static double spent(Set<MaterialId> bought, Outcome central, PlaceCode place) {
    Track base = central.base();
    double usd = 0;
    for (MaterialId material : bought) {
      int good = base.grid().used(material);
      if (good >= 0) {
        double price = central.basePriceOutside(material).at(0);
        usd += base.taken(0, good, base.grid().places().indexOf(place)) * price;
      }
    }
    return usd;
  }

  private static List<Sourced<String>> assumptions(
      Ground g, BillOfMaterials bill, PlaceCode home, int cases) {
    List<Sourced<String>> all = new ArrayList<>();
    if (g.question.home().isEmpty()) {
      all.add(
          assumed(
              "the products are made in " + g.picture.nameOf(home),
              "the bill does not say where; it is the largest user outside the controller's place"
                  + " of what the bill buys"));
    }
    if (bill.faultyRows() > 0) {
      all.add(assumed(bill.faultyRows() + " rows with faults are left out", "asked for"));
    }
    all.add(
        assumed(
            "intervals span " + cases + " ways the market may answer",
            "its fitted parameters drawn from their ranges; the first case is the central one"));
    return all;
  }

  private static Sourced<String> assumed(String statement, String reason) {
    return Sourced.assumed(statement, reason, "Chokepoint, response", "2026-11-29");
  }
}
