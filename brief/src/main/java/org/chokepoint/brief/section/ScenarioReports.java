package org.chokepoint.brief.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chokepoint.brief.section.ScenarioReport.Loss;
import org.chokepoint.brief.section.ScenarioReport.PricePath;
import org.chokepoint.brief.section.ScenarioReport.Shortage;
import org.chokepoint.brief.section.ScenarioReport.Survival;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.simulation.backtest.ModelError;
import org.chokepoint.simulation.outcome.Grid;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.outcome.Series;

/** Takes from an outcome of the simulation what a brief prints. */
public final class ScenarioReports {

  private static final double LEAST_SHARE = 0.005;

  private final Outcome outcome;
  private final Ranges ranges;
  private final Provenance setting;

  private ScenarioReports(Outcome outcome, Ranges ranges, Provenance setting) {
    this.outcome = outcome;
    this.ranges = ranges;
    this.setting = setting;
  }

  /**
   * The report of a scenario. Its ranges are those of the draws; without draws they are the
   * engine's errors on the past.
   *
   * @param outcome what the simulation says with the central parameters
   * @param draws what it says in draws of the uncertain parameters; may be empty
   * @param error how far the engine was off on the past
   * @param setting where the scenario's own numbers come from
   */
  public static ScenarioReport of(
      Outcome outcome, List<Outcome> draws, ModelError error, Provenance setting) {
    return new ScenarioReports(outcome, new Ranges(draws, error), setting).report();
  }

  private ScenarioReport report() {
    return new ScenarioReport(
        outcome.scenario(),
        outcome.scenario().levers().stream().flatMap(l -> l.kind().stream()).findFirst(),
        outcome.controller(),
        outcome.targets(),
        setting,
        prices(),
        shortages(),
        survivals(),
        losses(),
        source("loss of the places aimed at")
            .map(none -> ranges.money(outcome, o -> o.targetLoss().total())),
        source("loss of the controller").map(none -> ranges.controller(outcome)),
        leverage());
  }

  private Sourced<Double> source(String what) {
    return outcome.sourced(0, what + ranges.method());
  }

  private Optional<Sourced<Interval>> leverage() {
    return ranges
        .leverage(outcome)
        .map(i -> source("loss of the targets over loss of the controller").map(none -> i));
  }

  private List<PricePath> prices() {
    Sourced<Double> source = source("price inside and outside");
    List<PricePath> paths = new ArrayList<>();
    for (MaterialId material : outcome.materials()) {
      if (priced(outcome.priceOutside(material)) && priced(outcome.basePriceOutside(material))) {
        paths.add(path(material, source));
      }
    }
    paths.sort(
        Comparator.comparingDouble((PricePath p) -> -extraBill(p.material()))
            .thenComparing(PricePath::material));
    return paths;
  }

  /** What the places aimed at would pay more for their calm use, US dollars over the horizon. */
  private double extraBill(MaterialId material) {
    Series price = outcome.priceOutside(material);
    Series calm = outcome.basePriceOutside(material);
    int good = outcome.base().grid().used(material);
    double bill = 0;
    for (PlaceCode target : outcome.targets()) {
      int place = outcome.base().grid().places().indexOf(target);
      for (int t = 0; t < outcome.scenario().months(); t++) {
        double kilograms = 1000 * outcome.base().taken(t, good, place);
        bill += kilograms * (price.at(t) - calm.at(t));
      }
    }
    return bill;
  }

  private static boolean priced(Series series) {
    return series.values().stream().allMatch(v -> Double.isFinite(v) && v > 0);
  }

  private PricePath path(MaterialId material, Sourced<Double> source) {
    Series inside = outcome.priceInside(material);
    Grid grid = outcome.run().grid();
    return new PricePath(
        material,
        grid.goods().get(grid.used(material)).stage(),
        source.map(none -> outcome.basePriceOutside(material).at(0)),
        priced(inside)
            ? monthly(
                ranges.prices(outcome, o -> o.priceInside(material), basePriceInside(material)),
                source)
            : List.of(),
        monthly(
            ranges.prices(
                outcome, o -> o.priceOutside(material), outcome.basePriceOutside(material)),
            source));
  }

  private Series basePriceInside(MaterialId material) {
    return outcome.basePrice(material, outcome.controller());
  }

  private static List<Sourced<Interval>> monthly(List<Interval> intervals, Sourced<Double> source) {
    return intervals.stream().map(i -> source.map(none -> i)).toList();
  }

  private List<Shortage> shortages() {
    Sourced<Double> source = source("use below that without levers");
    List<Shortage> all = new ArrayList<>();
    for (PlaceCode place : outcome.targets()) {
      outcome.shortages(place).stream()
          .filter(s -> s.share() > LEAST_SHARE)
          .forEach(
              s ->
                  all.add(
                      new Shortage(
                          place,
                          s.material(),
                          source.map(none -> ranges.tonnes(s)),
                          source.map(none -> ranges.share(s)))));
    }
    all.sort(largestFirst(s -> s.share()));
    return all;
  }

  private List<Survival> survivals() {
    Sourced<Double> source =
        outcome.sourced(0, "months until stocks fall below the working minimum");
    List<Survival> all = new ArrayList<>();
    for (PlaceCode place : outcome.targets()) {
      for (MaterialId material : outcome.materials()) {
        outcome
            .timeToSurvive(material, place)
            .ifPresent(m -> all.add(new Survival(place, material, source.map(none -> m))));
      }
    }
    all.sort(Comparator.comparing((Survival s) -> s.months().value()));
    return all;
  }

  private List<Loss> losses() {
    Sourced<Double> source = source("loss of places over the horizon");
    List<Loss> all = new ArrayList<>();
    for (PlaceCode place : outcome.targets()) {
      Interval usd = ranges.money(outcome, o -> o.loss(place).total());
      all.add(new Loss(place, source.map(none -> usd)));
    }
    all.sort(largestFirst(Loss::usd));
    return all;
  }

  private static <T> Comparator<T> largestFirst(Function<T, Sourced<Interval>> size) {
    return Comparator.comparingDouble((T t) -> -size.apply(t).value().central());
  }
}
