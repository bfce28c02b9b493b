package org.chokepoint.simulation.market;

import java.time.YearMonth;
import org.chokepoint.simulation.solver.Solution;

/**
 * What one month hands to the next: stocks, expected prices, reference demand, capacities. One run
 * owns it.
 */
final class RunState implements Policy.Prices {
  private static final double LEAST_EXPECTED = 0.2;

  private final MarketModel model;
  private final Network net;
  private final Rules rules;
  private final CapacityState capacity;
  private final double[] lastPrice;
  private final double[] originPrice;
  private final double[] baseExpected;
  private final double substitutionDown;
  private final double substitutionUp;
  private final double longRun;
  private final double speed;
  private final double momentum;
  private final double riskCover;
  private final double riskDecay;
  // Logarithm of the demand that substitution has left.
  private final double[] substituted;
  private final int[] alloyColumn;
  private final double[] laneFlow;
  private final double chokeProduct;
  private final double chokeRefined;
  private final double leakLimit;
  private final double leakBuildUp;
  private final double switchProduct;
  private final double switchRefined;
  final MonthInput input;

  RunState(MarketModel model, Rules rules, int limits) {
    this.model = model;
    this.net = model.network;
    this.rules = rules;
    this.input = model.calmInput(limits);
    this.capacity = new CapacityState(model, rules, input);
    this.lastPrice = new double[net.columns()];
    this.originPrice = model.calmDual.clone();
    this.baseExpected = input.expected.clone();
    this.substituted = new double[net.columns()];
    this.alloyColumn = new int[net.rows()];
    this.laneFlow = model.calm.clone();
    MarketParameters p = model.parameters();
    substitutionDown = p.value("substitution-speed") / 12;
    substitutionUp = p.value("substitution-return") / 12;
    longRun = p.value("long-run-elasticity-extra");
    speed = p.value("expectation-speed");
    momentum = p.value("expectation-momentum");
    switchProduct = p.value("switching-speed-product");
    switchRefined = p.value("switching-speed-refined");
    riskCover = p.value("risk-cover");
    riskDecay = p.value("risk-decay");
    chokeProduct = p.value("choke-multiple-product");
    chokeRefined = p.value("choke-multiple-refined");
    leakLimit = p.value("leakage-limit");
    leakBuildUp = leakLimit / p.value("leakage-build-up");
    for (int j = 0; j < net.columns(); j++) {
      Network.Column c = net.column(j);
      if (c.kind() == ColumnKind.STOCK) {
        lastPrice[j] = model.calmDual[net.delivered[c.good()][c.from()]];
      } else if (c.kind() == ColumnKind.ALLOYING) {
        alloyColumn[net.anchor[c.index()][c.from()]] = j;
      }
    }
    if (!rules.stocks()) {
      java.util.Arrays.fill(input.stock, 0);
    }
  }

  @Override
  public double origin(int good, int place) {
    int row = net.origin[good][place];
    return row < 0 ? net.goods.get(good).price() : originPrice[row];
  }

  /** Prepares the month: policy, cover aimed at, capacities of plants that start. */
  void prepare(YearMonth month, Policy policy, Policy.Levies levies) {
    policy.apply(month, input, this, levies);
    capacity.prepare(month);
    for (int j = 0; j < net.columns(); j++) {
      Network.Column c = net.column(j);
      if (c.kind() == ColumnKind.STOCK) {
        double risk = rules.riskBuying() ? policy.risk(month, c.good(), c.from(), riskDecay) : 0;
        input.cover[j] = model.cover(c.good()) * (1 + riskCover * risk);
        if (!rules.stocks()) {
          input.bound[j] = 0;
        }
      } else if (c.kind() == ColumnKind.HOARD && !rules.stocks()) {
        input.bound[j] = 0;
      } else if (c.kind() == ColumnKind.LEAK) {
        double most = Math.min(leakLimit * c.scale(), laneFlow[j] + leakBuildUp * c.scale());
        input.bound[j] = rules.leakage() ? Math.min(input.bound[j], most) : 0;
        input.level[j] = Math.max(1, origin(c.good(), c.from()) / net.goods.get(c.good()).price());
      } else if (c.kind() == ColumnKind.LANE && c.from() != c.to() && rules.switching()) {
        input.bound[j] = Math.min(input.bound[j], switched(j, c));
      }
    }
  }

  // A buyer can shift only a part of its use to another supplier each month: samples,
  // qualification.
  private double switched(int j, Network.Column c) {
    double speed = net.goods.isRefined(c.good()) ? switchRefined : switchProduct;
    return Math.max(model.calm[j], laneFlow[j]) + speed * c.scale();
  }

  /** Takes over what the month leaves. */
  void carry(Solution solution) {
    for (int j = 0; j < net.columns(); j++) {
      Network.Column c = net.column(j);
      switch (c.kind()) {
        case STOCK -> carryStock(solution, j, c);
        case LANE, LEAK -> laneFlow[j] = solution.primal(j) * c.scale();
        case HOARD -> input.stock[j] = rules.stocks() ? solution.primal(j) * c.scale() : 0;
        case NEED, WISH -> substitute(solution, j, c, 1);
        case ADDITIVE_NEED, ADDITIVE_WISH -> substitute(solution, j, c, alloyRatio(solution, c));
        default -> {}
      }
    }
    capacity.carry(solution);
    for (int i = 0; i < originPrice.length; i++) {
      originPrice[i] = solution.dual(i);
    }
  }

  private void carryStock(Solution solution, int j, Network.Column c) {
    double price = solution.dual(net.delivered[c.good()][c.from()]);
    if (rules.stocks()) {
      input.stock[j] = solution.primal(j) * c.scale();
    }
    if (rules.expectations()) {
      double old = input.expected[j];
      double next = old + speed * (price - old) + momentum * (price - lastPrice[j]);
      double most = net.goods.isProduct(c.good()) ? chokeProduct : chokeRefined;
      double least = LEAST_EXPECTED * baseExpected[j];
      input.expected[j] = Math.min(most * baseExpected[j], Math.max(least, next));
    }
    lastPrice[j] = price;
  }

  // The demand that users want in the long run at this price, approached at a limited speed.
  private void substitute(Solution solution, int j, Network.Column c, double scale) {
    if (!rules.substitution()) {
      return;
    }
    double price = solution.dual(net.delivered[c.good()][c.to()]);
    double ratio = price / model.calmDual[net.delivered[c.good()][c.to()]];
    double wanted = ratio > 1 ? -longRun * StrictMath.log(ratio) : 0;
    double step = Math.max(-substitutionDown, Math.min(substitutionUp, wanted - substituted[j]));
    if (step != 0) {
      substituted[j] += step;
      input.kept[j] = StrictMath.exp(substituted[j]);
    }
    input.demand[j] = input.kept[j] * scale;
  }

  private double alloyRatio(Solution solution, Network.Column c) {
    int row = net.anchor[c.index()][c.to()];
    int j = alloyColumn[row];
    double calm = model.calm[j];
    return calm > 0 ? Math.max(0.01, solution.primal(j) * net.column(j).scale() / calm) : 1;
  }
}
