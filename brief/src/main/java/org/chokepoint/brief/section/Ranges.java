package org.chokepoint.brief.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.chokepoint.model.source.Interval;
import org.chokepoint.simulation.backtest.ModelError;
import org.chokepoint.simulation.leverage.Leverage;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.outcome.Series;
import org.chokepoint.simulation.outcome.Shortage;

/**
 * The ranges of a scenario's figures: from the fifth to the ninety-fifth percentile of the draws
 * and the central run, or without draws the engine's errors on the past.
 */
final class Ranges {
  private static final double LOW = 0.05;

  private final List<Outcome> draws;
  private final ModelError error;

  Ranges(List<Outcome> draws, ModelError error) {
    this.draws = List.copyOf(draws);
    this.error = error;
  }

  /** How the ranges come about, to follow the name of a figure. */
  String method() {
    return draws.isEmpty()
        ? ", range by the engine's errors on 2010-2013 and gallium 2023"
        : ", range over " + draws.size() + " draws of the market parameters";
  }

  Interval money(Outcome central, ToDoubleFunction<Outcome> of) {
    double value = of.applyAsDouble(central);
    return draws.isEmpty() ? error.money(value) : drawn(value, of);
  }

  List<Interval> prices(Outcome central, Function<Outcome, Series> of, Series calm) {
    Series values = of.apply(central);
    List<Series> others = draws.stream().map(of).toList();
    List<Interval> intervals = new ArrayList<>();
    for (int t = 0; t < values.values().size(); t++) {
      int month = t;
      double value = values.at(t);
      intervals.add(
          draws.isEmpty()
              ? error.price(value, calm.at(t))
              : around(value, others.stream().mapToDouble(s -> s.at(month)).toArray()));
    }
    return intervals;
  }

  Interval share(Shortage shortage) {
    if (draws.isEmpty()) {
      return error.share(shortage.share());
    }
    Interval i = drawn(shortage.share(), o -> same(o, shortage).map(Shortage::share).orElse(0.0));
    return new Interval(i.low(), Math.min(1, i.central()), Math.min(1, i.high()));
  }

  Interval tonnes(Shortage shortage) {
    return draws.isEmpty()
        ? error.quantity(shortage.tonnes())
        : drawn(shortage.tonnes(), o -> same(o, shortage).map(Shortage::tonnes).orElse(0.0));
  }

  private static Optional<Shortage> same(Outcome outcome, Shortage shortage) {
    return outcome.shortages(shortage.place()).stream()
        .filter(s -> s.material().equals(shortage.material()))
        .findFirst();
  }

  /** The controller's loss: a difference of gains and losses, whose range may include zero. */
  Interval controller(Outcome central) {
    return draws.isEmpty()
        ? Leverage.of(central, error).controller()
        : drawn(central.controllerLoss().total(), o -> o.controllerLoss().total());
  }

  /** Leverage over the range of the controller's loss; empty where that includes zero. */
  Optional<Interval> leverage(Outcome central) {
    return new Leverage(central.targetLoss().total(), controller(central)).ratio();
  }

  private Interval drawn(double value, ToDoubleFunction<Outcome> of) {
    return around(value, draws.stream().mapToDouble(of).toArray());
  }

  private static Interval around(double central, double[] others) {
    double[] all = new double[others.length + 1];
    System.arraycopy(others, 0, all, 0, others.length);
    all[others.length] = central;
    java.util.Arrays.sort(all);
    double low = quantile(all, LOW);
    double high = quantile(all, 1 - LOW);
    return new Interval(Math.min(low, central), central, Math.max(high, central));
  }

  private static double quantile(double[] sorted, double level) {
    double at = level * (sorted.length - 1);
    int i = (int) at;
    int next = Math.min(i + 1, sorted.length - 1);
    return sorted[i] + (at - i) * (sorted[next] - sorted[i]);
  }
}
