package org.chokepoint.app.usecase.lab;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.chokepoint.app.usecase.MeasuredProgress;
import org.chokepoint.app.usecase.explore.SourceView;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.simulation.ensemble.Distribution;
import org.chokepoint.simulation.ensemble.Draws;
import org.chokepoint.simulation.ensemble.Ensemble;
import org.chokepoint.simulation.ensemble.EnsembleResult;
import org.chokepoint.simulation.ensemble.Input;
import org.chokepoint.simulation.ensemble.Measure;
import org.chokepoint.simulation.market.MarketModel;
import org.chokepoint.simulation.market.MarketParameters;
import org.chokepoint.simulation.market.MarketParameters.Entry;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.outcome.Series;
import org.chokepoint.simulation.scenario.Scenario;

/** Runs a scenario in many draws of the market's parameters and takes the bands of the prices. */
final class FanRuns {

  private static final long SEED = 20_261_124;
  private static final List<Double> LEVELS = List.of(0.05, 0.25, 0.5, 0.75, 0.95);
  private static final String TARGET = "loss of targets, USD";
  private static final String CONTROLLER = "loss of controller, USD";
  private static final MathContext SHORT = new MathContext(5);

  private final MarketLab market;

  FanRuns(MarketLab market) {
    this.market = market;
  }

  /** How many draws, on how many threads. */
  record Size(int draws, int threads) {}

  FanView run(String id, PreparedScenario prepared, Size size, MeasuredProgress progress) {
    Scenario scenario = prepared.scenario();
    SupplyPicture picture = market.picture(prepared.asOf());
    MarketParameters central = MarketParameters.standard();
    List<MaterialId> materials = materials(MarketModel.of(picture, central));
    Ensemble ensemble =
        new Ensemble(
            p -> MarketModel.of(picture, p), central, measures(materials, scenario.months()));
    List<Entry> drawn = central.entries().stream().filter(e -> e.low() < e.high()).toList();
    EnsembleResult result =
        ensemble.run(
            scenario,
            new Draws(drawn.stream().map(FanRuns::input).toList(), SEED),
            size.draws(),
            size.threads(),
            (done, all) -> progress.step("draw " + done + " of " + all, (double) done / (all + 1)));
    return new FanView(
        id,
        scenario.title(),
        scenario.start(),
        scenario.months(),
        size.draws(),
        result.failed(),
        LEVELS,
        materials.stream().map(m -> bands(result, m, scenario.months())).toList(),
        losses(result, TARGET),
        losses(result, CONTROLLER),
        drawn.stream().map(FanRuns::drawn).toList(),
        source(size, drawn));
  }

  // Of what is not fitted, around the value used, so that the run without draws stands in the
  // middle.
  private static Input input(Entry e) {
    if (e.fit().isPresent()) {
      return Input.known(e);
    }
    Distribution spread =
        e.low() > 0
            ? new Distribution.Ratio(e.low(), e.value().value(), e.high())
            : new Distribution.Halves(e.low(), e.value().value(), e.high());
    return new Input(e.key(), spread);
  }

  private static FanView.DrawnView drawn(Entry e) {
    Interval range = e.fit().orElse(new Interval(e.low(), e.value().value(), e.high()));
    return new FanView.DrawnView(e.key(), range.low(), e.value().value(), range.high(), e.unit());
  }

  private static List<MaterialId> materials(MarketModel model) {
    List<MaterialId> all = new ArrayList<>();
    model.base().elements().forEach(e -> all.add(e.id()));
    model.base().products().forEach(p -> all.add(p.id()));
    return all;
  }

  private static List<Measure> measures(List<MaterialId> materials, int months) {
    List<Measure> all = new ArrayList<>();
    all.add(new Measure(TARGET, o -> o.targetLoss().total()));
    all.add(new Measure(CONTROLLER, o -> o.controllerLoss().total()));
    for (MaterialId m : materials) {
      price(all, "inside", m, months, Outcome::priceInside);
      price(all, "outside", m, months, Outcome::priceOutside);
    }
    return all;
  }

  private static void price(
      List<Measure> all,
      String side,
      MaterialId material,
      int months,
      BiFunction<Outcome, MaterialId, Series> of) {
    for (int t = 0; t < months; t++) {
      int month = t;
      all.add(new Measure(name(side, material, t), o -> of.apply(o, material).at(month)));
    }
  }

  private static String name(String side, MaterialId material, int month) {
    return side + " " + material + " " + month;
  }

  private static FanView.BandView bands(EnsembleResult result, MaterialId material, int months) {
    return new FanView.BandView(
        material.value(),
        bands(result, "inside", material, months),
        bands(result, "outside", material, months));
  }

  private static List<List<Optional<Double>>> bands(
      EnsembleResult result, String side, MaterialId material, int months) {
    List<List<Optional<Double>>> all = new ArrayList<>();
    for (double level : LEVELS) {
      List<Optional<Double>> line = new ArrayList<>();
      for (int t = 0; t < months; t++) {
        line.add(quantile(result, name(side, material, t), level));
      }
      all.add(line);
    }
    return all;
  }

  private static Optional<Double> quantile(EnsembleResult result, String measure, double level) {
    boolean none = Arrays.stream(result.values(measure)).allMatch(Double::isNaN);
    return none ? Optional.empty() : Optional.of(shortened(result.quantile(measure, level)));
  }

  private static double shortened(double value) {
    return Double.isFinite(value) ? new BigDecimal(value).round(SHORT).doubleValue() : value;
  }

  private static List<Double> losses(EnsembleResult result, String measure) {
    return LEVELS.stream().flatMap(l -> quantile(result, measure, l).stream()).toList();
  }

  private static SourceView source(Size size, List<Entry> drawn) {
    List<Sourced<?>> inputs = new ArrayList<>();
    drawn.forEach(e -> inputs.add(e.value()));
    return SourceView.of(
        Sourced.computed(
                0.0,
                "Quantiles of "
                    + size.draws()
                    + " runs of the monthly spatial price equilibrium, each with its own draw of "
                    + drawn.size()
                    + " market parameters from the range that the fit on the past left, else from its prior;"
                    + " seed "
                    + SEED,
                "1",
                inputs)
            .provenance());
  }
}
