package org.chokepoint.simulation.market;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.simulation.outcome.Grid;
import org.chokepoint.simulation.outcome.Track;
import org.chokepoint.simulation.solver.ProgramNumbers;
import org.chokepoint.simulation.solver.Solution;

/**
 * Writes a solved month into a track: prices, quantities, and who gains what. The surplus of a
 * column is what it earns at the balances' prices less its cost. What a limit on trade makes goods
 * dearer outside than inside is shared between exporters and importers; what leakage could earn is
 * spent on it.
 */
final class Bookkeeper {
  private final MarketModel model;
  private final Network net;
  private final int[] laneOf;
  private final Surplus surplus;
  private final double longRun;
  private final double rentShare;

  Bookkeeper(MarketModel model) {
    this.model = model;
    this.net = model.network;
    this.surplus = new Surplus(net);
    this.longRun = model.parameters().value("long-run-elasticity-extra");
    this.rentShare = model.parameters().value("licence-rent-share");
    this.laneOf = new int[net.columns()];
    int k = 0;
    for (int j = 0; j < net.columns(); j++) {
      laneOf[j] = net.column(j).kind() == ColumnKind.LANE ? k++ : -1;
    }
  }

  static Grid grid(MarketModel model) {
    Network net = model.network;
    BaseMarket m = model.base();
    List<Grid.Good> goods = new ArrayList<>();
    for (int g = 0; g < net.goods.size(); g++) {
      goods.add(new Grid.Good(net.goods.get(g).material(), net.goods.get(g).stage()));
    }
    List<Grid.Lane> lanes = new ArrayList<>();
    for (int j = 0; j < net.columns(); j++) {
      Network.Column c = net.column(j);
      if (c.kind() == ColumnKind.LANE) {
        lanes.add(new Grid.Lane(c.good(), m.places().get(c.from()), m.places().get(c.to())));
      }
    }
    return new Grid(
        goods,
        m.places(),
        m.mines().stream().map(x -> new Grid.Mine(x.name(), x.place())).toList(),
        m.uses().stream().map(u -> new Grid.Use(u.name(), u.place(), u.material())).toList(),
        lanes);
  }

  void record(
      Track track,
      int t,
      Solution solution,
      ProgramNumbers numbers,
      MonthInput in,
      Policy.Levies levies) {
    for (int g = 0; g < net.goods.size(); g++) {
      for (int p = 0; p < net.places; p++) {
        if (net.delivered[g][p] >= 0) {
          track.price(t, g, p, solution.dual(net.delivered[g][p]));
        }
      }
    }
    for (int j = 0; j < net.columns(); j++) {
      quantities(track, t, j, solution.primal(j) * net.column(j).scale());
      surplus(track, t, j, solution, numbers, in);
    }
    money(track, t, solution, levies);
  }

  private void quantities(Track track, int t, int j, double tonnes) {
    Network.Column c = net.column(j);
    switch (c.kind()) {
      case MINING -> track.mined(t, c.index(), tonnes);
      case REFINING -> track.addMade(t, c.good(), c.from(), tonnes * model.base().refiningYield());
      case RECYCLING -> track.addMade(t, c.good(), c.to(), tonnes);
      case ALLOYING -> track.addMade(t, c.good(), c.from(), tonnes);
      case MAKING -> {
        track.addMade(t, c.good(), c.from(), tonnes);
        double alloy = model.base().products().get(c.index()).alloyPerProduct();
        track.addTaken(t, net.goods.alloy(c.index()), c.from(), tonnes * alloy);
      }
      case BLENDING, ADDITIVE_NEED, ADDITIVE_WISH -> track.addTaken(t, c.good(), c.to(), tonnes);
      case NEED, WISH -> {
        track.addTaken(t, c.good(), c.to(), tonnes);
        track.addUsed(t, c.index(), tonnes);
      }
      case STOCK -> track.stock(t, c.good(), c.from(), tonnes);
      case LANE -> track.lane(t, laneOf[j], tonnes);
      default -> {}
    }
  }

  private void surplus(
      Track track, int t, int j, Solution solution, ProgramNumbers numbers, MonthInput in) {
    Network.Column c = net.column(j);
    switch (c.kind()) {
      case STOCK -> holding(track, t, j, solution, in);
      case HOARD -> hoarding(track, t, j, solution, numbers, in);
      case NEED, WISH, ADDITIVE_NEED, ADDITIVE_WISH ->
          track.addConsumer(t, c.to(), users(j, surplus.earned(j, solution, numbers), in));
      // What smugglers could earn they spend on the way to it (Krueger 1974).
      case LEAK -> {}
      case LANE -> {
        double rent = surplus.earned(j, solution, numbers);
        track.addProducer(t, c.from(), rentShare * rent);
        track.addProducer(t, c.to(), (1 - rentShare) * rent);
      }
      default ->
          track.addProducer(
              t, c.from() >= 0 ? c.from() : c.to(), surplus.earned(j, solution, numbers));
    }
  }

  // Who substitutes does not lose all that the material was worth to him, only what the substitute
  // costs him more; and an additive that alloy no longer calls for is not missed.
  private double users(int j, double earned, MonthInput in) {
    Network.Column c = net.column(j);
    double away = (1 - in.demand[j]) * model.calmSurplus[j];
    boolean need = c.kind() == ColumnKind.NEED || c.kind() == ColumnKind.ADDITIVE_NEED;
    if (!need || in.kept[j] >= 1) {
      return earned + away;
    }
    double value = c.scale() * model.calmDual[net.delivered[c.good()][c.to()]];
    double called = in.demand[j] / in.kept[j];
    return earned + away - called * value * Surplus.substituted(in.kept[j], longRun);
  }

  private void hoarding(
      Track track, int t, int j, Solution solution, ProgramNumbers numbers, MonthInput in) {
    Network.Column c = net.column(j);
    double before = in.stock[j] / c.scale();
    double now = solution.primal(j);
    double worth = numbers.cost(j, before) - numbers.cost(j, now);
    double price = solution.dual(net.origin[c.good()][c.from()]);
    track.addProducer(t, c.from(), worth - price * (now - before) * c.scale());
  }

  // Users pay today's price for what they add to stock and save it on what they draw; what is
  // left is worth the calm price.
  private void holding(Track track, int t, int j, Solution solution, MonthInput in) {
    Network.Column c = net.column(j);
    double price = solution.dual(net.delivered[c.good()][c.from()]);
    double calm = model.calmDual[net.delivered[c.good()][c.from()]];
    double added = solution.primal(j) * c.scale() - in.stock[j];
    track.addConsumer(t, c.from(), -(price - calm) * added);
    track.addTreasury(t, c.from(), price * in.release[j]);
  }

  private void money(Track track, int t, Solution solution, Policy.Levies levies) {
    for (int i = 0; i < levies.count(); i++) {
      int j = levies.column(i);
      double flow = solution.primal(j) * net.column(j).scale();
      double value = levies.rate(i) * flow;
      int place = levies.place(i) >= 0 ? levies.place(i) : Math.max(0, net.column(j).from());
      if (levies.byProducers(i)) {
        track.addProducer(t, place, value);
      } else {
        track.addTreasury(t, place, value);
      }
    }
  }
}
