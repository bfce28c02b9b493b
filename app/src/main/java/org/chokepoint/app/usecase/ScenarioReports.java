package org.chokepoint.app.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.chokepoint.brief.section.ScenarioReport;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.signal.LeverKind;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.simulation.outcome.Grid;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.outcome.Series;
import org.chokepoint.simulation.outcome.Shortage;

/** Cuts out of a simulated outcome what a brief prints. */
final class ScenarioReports {

  /** More lines in one chart or rows in one table than this are not read. */
  private static final int PRICES = 4;

  private static final int ROWS = 12;

  private static final double NOTHING = 0.005;

  private final Outcome outcome;

  ScenarioReports(Outcome outcome) {
    this.outcome = outcome;
  }

  ScenarioReport report(LeverKind lever, Provenance setting, Set<MaterialId> preferred) {
    return new ScenarioReport(
        outcome.scenario(),
        Optional.of(lever),
        setting,
        prices(preferred),
        shortages(),
        losses(),
        usd(outcome.controllerLoss().total(), "loss of the controller"));
  }

  private List<ScenarioReport.PricePath> prices(Set<MaterialId> preferred) {
    Comparator<MaterialId> byInterest =
        Comparator.comparing((MaterialId m) -> !preferred.contains(m))
            .thenComparing(m -> -rise(m))
            .thenComparing(Comparator.naturalOrder());
    return outcome.materials().stream()
        .filter(m -> Double.isFinite(rise(m)))
        .sorted(byInterest)
        .limit(PRICES)
        .sorted(Comparator.comparing((MaterialId m) -> -rise(m)).thenComparing(m -> m))
        .map(this::path)
        .toList();
  }

  /** Largest outside price over the price without the lever. */
  private double rise(MaterialId material) {
    return outcome.priceOutside(material).max() / outcome.basePriceOutside(material).at(0);
  }

  private ScenarioReport.PricePath path(MaterialId material) {
    double calm = outcome.basePriceOutside(material).at(0);
    return new ScenarioReport.PricePath(
        material,
        stage(material),
        outcome.sourced(calm, "price of " + material + " without the lever"),
        months(outcome.priceInside(material), "price of " + material + " inside"),
        months(outcome.priceOutside(material), "price of " + material + " outside"));
  }

  private Stage stage(MaterialId material) {
    Grid grid = outcome.base().grid();
    return grid.goods().get(grid.used(material)).stage();
  }

  private List<Sourced<Interval>> months(Series series, String what) {
    Function<Double, Interval> exactly = Interval::exactly;
    return series.values().stream().map(v -> outcome.sourced(v, what).map(exactly)).toList();
  }

  private List<ScenarioReport.Shortage> shortages() {
    List<Shortage> all = new ArrayList<>();
    outcome.targets().forEach(place -> all.addAll(outcome.shortages(place)));
    return all.stream()
        .filter(s -> s.share() > NOTHING)
        .sorted(
            Comparator.comparingDouble((Shortage s) -> -s.share())
                .thenComparing(s -> s.place().value())
                .thenComparing(Shortage::material))
        .limit(ROWS)
        .map(this::shortage)
        .toList();
  }

  private ScenarioReport.Shortage shortage(Shortage s) {
    String what = "shortage of " + s.material() + " in " + s.place();
    return new ScenarioReport.Shortage(
        s.place(), s.material(), exact(s.tonnes(), what), exact(s.share(), what + ", share of use"));
  }

  private List<ScenarioReport.Loss> losses() {
    return outcome.targets().stream()
        .map(p -> new ScenarioReport.Loss(p, usd(loss(p), "loss of " + p)))
        .sorted(Comparator.comparingDouble(l -> -l.usd().value().central()))
        .limit(ROWS)
        .toList();
  }

  private double loss(PlaceCode place) {
    return outcome.loss(place).total();
  }

  private Sourced<Interval> usd(double value, String what) {
    return exact(value, what);
  }

  private Sourced<Interval> exact(double value, String what) {
    return outcome.sourced(value, what).map(Interval::exactly);
  }
}
