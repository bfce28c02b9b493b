package org.chokepoint.simulation.market;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.solver.Solution;

/**
 * Capacities over time: plants under construction start and ramp up; idle supply comes on after
 * months of high price, at most a few per cent of the market a year; mines stop when revenue stays
 * low.
 */
final class CapacityState {
  private static final int CLOSURE_MONTHS = 6;
  private static final int REOPENING_MONTHS = 12;
  private static final double REOPENING_RATIO = 0.9;

  private final MarketModel model;
  private final Network net;
  private final Rules rules;
  private final MonthInput input;
  private final double[] grown;
  private final double[] initial;
  private final int[] highMonths;
  private final int[] lowMonths;
  private final boolean[] closed;
  private final double trigger;
  private final int lead;
  private final double growth;
  private final double closure;
  private final double[] ramp;
  private final BaseMarket.Site[][] starting;

  CapacityState(MarketModel model, Rules rules, MonthInput input) {
    this.model = model;
    this.net = model.network;
    this.rules = rules;
    this.input = input;
    int n = net.columns();
    grown = new double[n];
    initial = input.capacity.clone();
    highMonths = new int[n];
    lowMonths = new int[n];
    closed = new boolean[n];
    MarketParameters p = model.parameters();
    trigger = p.value("capacity-trigger");
    lead = (int) Math.round(p.value("capacity-lead-months"));
    growth = p.value("capacity-growth") / 12;
    closure = p.value("closure-ratio");
    ramp = new double[] {p.value("ramp-year-1"), p.value("ramp-year-2"), p.value("ramp-year-3"), 1};
    starting = new BaseMarket.Site[n][];
    for (int j = 0; j < n; j++) {
      starting[j] = starting(net.column(j));
    }
  }

  /** Plants under construction that will add to a column's capacity. */
  private BaseMarket.Site[] starting(Network.Column c) {
    if (!makes(c.kind()) || c.kind() == ColumnKind.MINING) {
      return new BaseMarket.Site[0];
    }
    Goods.Good good = net.goods.get(c.good());
    PlaceCode place = net.market.places().get(c.from());
    return net.market.sites().stream()
        .filter(s -> s.starts().isPresent() && s.place().equals(place))
        .filter(s -> TradeScope.sameStage(s.stage(), good.stage()))
        .filter(s -> c.kind() != ColumnKind.REFINING || s.materials().contains(good.material()))
        .toArray(BaseMarket.Site[]::new);
  }

  /** Writes the month's capacities. */
  void prepare(YearMonth month) {
    for (int j = 0; j < net.columns(); j++) {
      Network.Column c = net.column(j);
      if (makes(c.kind())) {
        double started = rules.capacity() ? started(j, c, month) : 0;
        input.capacity[j] = closed[j] ? 0 : initial[j] + grown[j] + started;
      }
    }
  }

  private static boolean makes(ColumnKind kind) {
    return kind == ColumnKind.MINING
        || kind == ColumnKind.REFINING
        || kind == ColumnKind.ALLOYING
        || kind == ColumnKind.MAKING;
  }

  private double started(int j, Network.Column c, YearMonth month) {
    if (c.kind() == ColumnKind.MINING) {
      return ramped(net.market.mines().get(c.index()).starts(), month);
    }
    double sum = 0;
    for (BaseMarket.Site s : starting[j]) {
      sum += s.share() * ramped(s.starts(), month);
    }
    return sum;
  }

  private double ramped(Optional<YearMonth> starts, YearMonth month) {
    if (starts.isEmpty() || month.isBefore(starts.get())) {
      return 0;
    }
    long year = starts.get().until(month, ChronoUnit.MONTHS) / 12;
    return ramp[(int) Math.min(year, ramp.length - 1)];
  }

  /** Takes over the month's prices. */
  void carry(Solution solution) {
    for (int j = 0; j < net.columns(); j++) {
      Network.Column c = net.column(j);
      if (makes(c.kind())) {
        double ratio = ratio(solution, c);
        highMonths[j] = ratio > trigger ? highMonths[j] + 1 : 0;
        if (rules.capacity() && highMonths[j] > lead) {
          grow(j, c);
        }
        if (rules.closure() && c.kind() == ColumnKind.MINING) {
          close(j, ratio);
        }
      }
    }
  }

  // Growth is a share of the world market; a single place takes at most its own size a year.
  private void grow(int j, Network.Column c) {
    double world = 0;
    for (int k = 0; k < net.columns(); k++) {
      Network.Column o = net.column(k);
      if (o.kind() == c.kind() && o.good() == c.good()) {
        world += model.calm[k];
      }
    }
    grown[j] += Math.min(1.0 / 12, growth * world / c.scale());
  }

  private double ratio(Solution solution, Network.Column c) {
    int row = c.kind() == ColumnKind.MINING ? net.mine[c.index()] : net.origin[c.good()][c.from()];
    double calm = model.calmDual[row];
    return calm > 0 ? solution.dual(row) / calm : 1;
  }

  private void close(int j, double ratio) {
    boolean low = closed[j] ? ratio < REOPENING_RATIO : ratio < closure;
    lowMonths[j] = low == closed[j] ? 0 : lowMonths[j] + 1;
    if (lowMonths[j] > (closed[j] ? REOPENING_MONTHS : CLOSURE_MONTHS)) {
      closed[j] = !closed[j];
      lowMonths[j] = 0;
    }
  }
}
