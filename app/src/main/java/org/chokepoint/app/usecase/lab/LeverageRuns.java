package org.chokepoint.app.usecase.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chokepoint.app.usecase.MeasuredProgress;
import org.chokepoint.app.usecase.explore.SourceView;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.source.Interval;
import org.chokepoint.simulation.backtest.ModelError;
import org.chokepoint.simulation.leverage.Leverage;
import org.chokepoint.simulation.market.BaseMarket;
import org.chokepoint.simulation.outcome.Outcome;

/** Simulates levers of many controllers against many targets. */
final class LeverageRuns {

  private static final int CONTROLLERS = 4;
  private static final int TARGETS = 6;
  private static final double[] STRENGTHS = {0.1, 0.25, 0.5, 0.75, 1};
  static final List<String> LEVERS = List.of("price", "supply-terms", "access");

  private final MarketLab lab;

  LeverageRuns(MarketLab lab) {
    this.lab = lab;
  }

  LeverageView matrix(LeverageAsk ask, MeasuredProgress progress) {
    List<PlaceCode> controllers = largestRefiners();
    List<PlaceCode> targets = largestUsers();
    List<LeverageView.Cell> cells = new ArrayList<>();
    ModelError error = ModelError.shipped();
    SourceView source = null;
    int total = controllers.size() * targets.size();
    int done = 0;
    for (PlaceCode controller : controllers) {
      for (PlaceCode target : targets) {
        done++;
        if (controller.equals(target)) {
          continue;
        }
        progress.step(controller + " → " + target, (double) done / (total + 1));
        Outcome o = outcome(ask, ask.lever(), 1, controller, target);
        source = source == null ? SourceView.of(o.sourced(0, "leverage").provenance()) : source;
        Leverage leverage = Leverage.of(o, error);
        cells.add(
            new LeverageView.Cell(
                controller.value(),
                target.value(),
                o.targetLoss().total(),
                o.controllerLoss().total(),
                leverage.finding(),
                leverage.ratio().map(Interval::central)));
      }
    }
    return new LeverageView(
        ask.id(),
        ask.lever(),
        ask.material(),
        ask.months(),
        names(controllers),
        names(targets),
        cells,
        java.util.Objects.requireNonNull(source, "the market has at least two places"));
  }

  FrontierView frontier(
      LeverageAsk ask, String controller, String target, MeasuredProgress progress) {
    List<FrontierView.Point> points = new ArrayList<>();
    SourceView source = null;
    int done = 0;
    for (String lever : LEVERS) {
      for (double strength : STRENGTHS) {
        progress.step(lever + " " + strength, ++done / 16.0);
        Outcome o = outcome(ask, lever, strength, new PlaceCode(controller), new PlaceCode(target));
        source = source == null ? SourceView.of(o.sourced(0, "frontier").provenance()) : source;
        points.add(
            new FrontierView.Point(
                lever, strength, o.targetLoss().total(), o.controllerLoss().total()));
      }
    }
    return new FrontierView(
        ask.id(),
        controller,
        target,
        ask.material(),
        ask.months(),
        points,
        java.util.Objects.requireNonNull(source));
  }

  private Outcome outcome(
      LeverageAsk ask, String lever, double strength, PlaceCode controller, PlaceCode target) {
    LeverRequest request =
        new LeverRequest(
            lever,
            null,
            strength,
            lever.equals("supply-terms") ? 2 : null,
            null,
            null,
            ask.material().map(List::of).orElse(null),
            null);
    ScenarioRequest scenario =
        new ScenarioRequest(
            null,
            null,
            controller.value(),
            List.of(target.value()),
            ask.months(),
            List.of(request));
    return lab.run(scenario.scenario(lab), lab.picture().asOf());
  }

  private List<PlaceCode> largestRefiners() {
    BaseMarket market = lab.model().base();
    Map<PlaceCode, Double> refined = new TreeMap<>();
    market
        .refineries()
        .forEach(
            r ->
                refined.merge(
                    r.place(),
                    r.tonnes() * market.elements().get(r.element()).price().value(),
                    Double::sum));
    return largest(refined, CONTROLLERS);
  }

  private List<PlaceCode> largestUsers() {
    Map<PlaceCode, Double> used = new TreeMap<>();
    lab.model().base().uses().stream()
        .filter(u -> lab.model().base().elementIndex(u.material()) < 0)
        .forEach(u -> used.merge(u.place(), u.tonnes(), Double::sum));
    return largest(used, TARGETS);
  }

  private static List<PlaceCode> largest(Map<PlaceCode, Double> amounts, int most) {
    return amounts.entrySet().stream()
        .filter(e -> !e.getKey().equals(PlaceCode.OTHER))
        .sorted(Comparator.comparingDouble((Map.Entry<PlaceCode, Double> e) -> -e.getValue()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<LeverageView.PlaceName> names(List<PlaceCode> places) {
    return places.stream()
        .map(p -> new LeverageView.PlaceName(p.value(), lab.picture().nameOf(p)))
        .toList();
  }
}
