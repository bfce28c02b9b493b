package org.chokepoint.simulation.market;

import org.chokepoint.simulation.market.Network.Column;
import org.chokepoint.simulation.solver.ProgramNumbers;
import org.chokepoint.simulation.solver.SmoothPower;

/**
 * Writes the numbers of a month into the solver's arrays. Money is in thousand US dollars (tonnes
 * times dollars a kilogram).
 *
 * <p>Supply: marginal cost {@code c (y / y0)^(1/eta)} up to a headroom. Demand: price {@code p0 (q
 * / q0)^(-1/epsilon)}, cut off at a choke price, written as a need at the choke price and a wish
 * below it. Stocks: the value of holding falls with cover around the expected price. Refiners keep
 * back what would fetch less than a reservation price (competitive storage, Williams and Wright
 * 1991), which falls as their stores fill. Lanes: freight plus a small rise, so that trade spreads
 * and is unique. Leakage costs a share of what the goods are worth where they leave, because that
 * is what is lost when they are seized.
 */
final class NumbersWriter {
  private static final double SMALL_STOCK = 0.01;
  private static final double CONCENTRATE_FREIGHT = 0.03;
  private static final double LEAST_ORE_VALUE = 0.3;
  private static final double BLENDING_CURVE = 0.33;
  private static final double NONE = 1e-9;
  // Scrap returned over that of calm times: no more than prices a thousand times higher would
  // bring.
  private static final double MOST_SCRAP = 20;
  private static final double HIGHEST = 1000;

  private final Network net;
  private final double freight;
  private final double curve;
  private final double leak;
  private final double leakSlope;
  private final double leakPerKg;
  private final double resale;
  private final double reserve;
  private final double reserveMonths;
  private final double finishing;
  private final double headroom;
  private final double[] oreValue;
  private final Curve mining;
  private final Curve processing;
  private final Curve recycling;
  private final Willing refined;
  private final Willing product;
  private final Willing additive;
  private final double alloying;
  private final double making;
  private final double stockExponent;
  private final double jointCost;

  /** Exponent of a supply curve. */
  private record Curve(double exponent, double headroom) {}

  /** Demand: choke multiple, exponent of price in quantity, needed part of reference demand. */
  private record Willing(double choke, double exponent, double need) {
    static Willing of(double choke, double elasticity) {
      return new Willing(choke, -1 / elasticity, StrictMath.pow(choke, -elasticity));
    }
  }

  NumbersWriter(Network net, MarketParameters p) {
    this.net = net;
    freight = p.value("freight-share");
    curve = p.value("lane-curvature");
    leak = p.value("leakage-threshold");
    leakSlope = p.value("leakage-slope");
    leakPerKg = p.value("leakage-cost-per-kg");
    resale = p.value("resale-cost");
    reserve = p.value("reservation-share");
    reserveMonths = p.value("reservation-months");
    finishing = p.value("finishing-share");
    headroom = p.value("processing-headroom");
    mining = new Curve(1 / p.value("mine-elasticity"), p.value("mine-headroom"));
    processing = new Curve(1 / p.value("processing-elasticity"), headroom);
    double scrap = p.value("recycling-elasticity");
    recycling = new Curve(1 / scrap, Math.min(MOST_SCRAP, StrictMath.pow(HIGHEST, scrap)));
    double choke = p.value("choke-multiple-refined");
    refined = Willing.of(choke, p.value("demand-elasticity-refined"));
    additive = Willing.of(choke, p.value("thrift-elasticity"));
    product = Willing.of(p.value("choke-multiple-product"), p.value("demand-elasticity-product"));
    alloying = p.value("conversion-cost-alloy");
    making = p.value("conversion-cost-product");
    stockExponent = -1 / p.value("stock-elasticity");
    jointCost = net.goods.elements() > 1 ? p.value("joint-separation-cost") : 0;
    oreValue = oreValues();
  }

  private double[] oreValues() {
    double[] value = new double[net.market.mines().size()];
    for (int m = 0; m < value.length; m++) {
      BaseMarket.Mine mine = net.market.mines().get(m);
      for (int e = 0; e < net.goods.elements(); e++) {
        double price = net.goods.get(e).price() * (1 - finishing) * net.market.refiningYield();
        value[m] += mine.basket().get(e) * price;
      }
      value[m] = Math.max(LEAST_ORE_VALUE, value[m] - jointCost);
    }
    return value;
  }

  /** The value of a mine's concentrate at base prices, US dollars a kilogram. */
  double oreValue(int mine) {
    return oreValue[mine];
  }

  /**
   * Writes all numbers.
   *
   * @param reference price around which users' demand is stated, by good and place
   */
  void write(ProgramNumbers numbers, MonthInput in, double[][] reference) {
    java.util.Arrays.fill(numbers.rhs(), 0);
    for (int j = 0; j < net.columns(); j++) {
      Column c = net.column(j);
      numbers.upper()[j] = in.bound[j] / c.scale();
      switch (c.kind()) {
        case MINING -> supply(numbers, in, j, oreValue[c.index()], mining);
        case REFINING -> supply(numbers, in, j, finishing * price(c), processing);
        case ALLOYING -> supply(numbers, in, j, alloying, processing);
        case MAKING -> supply(numbers, in, j, making, processing);
        case RECYCLING -> supply(numbers, in, j, price(c), recycling);
        case CONCENTRATE -> concentrate(numbers, in, j);
        case RESIDUE, GREY -> linear(numbers, in, j, freight * price(c), curve * price(c));
        case LANE ->
            linear(numbers, in, j, c.from() == c.to() ? 0 : freight * price(c), curve * price(c));
        case LEAK -> {
          double value = in.level[j] * price(c);
          linear(numbers, in, j, leak * value + leakPerKg, leakSlope * value);
        }
        case RESALE -> linear(numbers, in, j, resale * price(c), resale * price(c));
        case BLENDING -> blending(numbers, in, j);
        case DISPOSAL -> linear(numbers, in, j, 0, 0);
        case NEED -> need(numbers, in, j, reference, willing(c));
        case WISH -> wish(numbers, in, j, reference, willing(c));
        case ADDITIVE_NEED -> need(numbers, in, j, reference, additive);
        case ADDITIVE_WISH -> wish(numbers, in, j, reference, additive);
        case STOCK -> stock(numbers, in, j);
        case HOARD -> hoard(numbers, in, j);
      }
    }
    for (int q = 0; q < in.limit.length; q++) {
      numbers.rhs()[net.rows() + q] = in.limit[q];
    }
  }

  private static double power(double base, double exponent) {
    if (base == 1) {
      return 1;
    }
    return base >= Double.MIN_NORMAL
        ? SmoothPower.of(base, exponent)
        : StrictMath.pow(base, exponent);
  }

  private double price(Column c) {
    return net.goods.get(c.good()).price();
  }

  private Willing willing(Column c) {
    return net.goods.isProduct(c.good()) ? product : refined;
  }

  private static void linear(
      ProgramNumbers n, MonthInput in, int j, double cost, double rise, double scale) {
    n.linear()[j] = (cost + in.wedge[j]) * scale;
    n.quadratic()[j] = rise * scale;
  }

  private void linear(ProgramNumbers n, MonthInput in, int j, double cost, double rise) {
    linear(n, in, j, cost, rise, net.column(j).scale());
  }

  private void concentrate(ProgramNumbers n, MonthInput in, int j) {
    Column c = net.column(j);
    double value = oreValue[c.index()];
    double haul = c.from() == c.to() ? 0 : CONCENTRATE_FREIGHT * value;
    linear(n, in, j, jointCost + haul, curve * value);
  }

  private void supply(ProgramNumbers n, MonthInput in, int j, double cost, Curve curve) {
    Column c = net.column(j);
    double base = in.capacity[j] * in.outage[j] * c.scale();
    n.linear()[j] = in.wedge[j] * c.scale();
    if (base <= NONE * c.scale()) {
      n.upper()[j] = 0;
      n.power(j, 0, 0, 0);
      return;
    }
    double coefficient = c.scale() * cost * power(c.scale() / base, curve.exponent());
    n.power(j, coefficient, 0, curve.exponent());
    n.upper()[j] = Math.min(n.upper()[j], curve.headroom() * base / c.scale());
  }

  private void blending(ProgramNumbers n, MonthInput in, int j) {
    Column c = net.column(j);
    double value = 0;
    double mass = 0;
    for (BaseMarket.Part a : net.market.products().get(c.index()).anchors()) {
      value += a.kgPerKg() * net.goods.get(a.element()).price();
      mass += a.kgPerKg();
    }
    double rise = BLENDING_CURVE * price(c);
    linear(n, in, j, value / mass - price(c) - rise, rise);
  }

  private void need(ProgramNumbers n, MonthInput in, int j, double[][] reference, Willing w) {
    Column c = net.column(j);
    double highest = c.scale() * reference[c.good()][c.to()] * w.choke();
    n.linear()[j] = in.wedge[j] * c.scale() - highest;
    n.upper()[j] = Math.min(n.upper()[j], w.need() * in.demand[j]);
  }

  private void wish(ProgramNumbers n, MonthInput in, int j, double[][] reference, Willing w) {
    Column c = net.column(j);
    double p0 = reference[c.good()][c.to()];
    double coefficient = -c.scale() * p0 * power(in.demand[j], -w.exponent());
    n.linear()[j] = in.wedge[j] * c.scale();
    n.power(j, coefficient, w.need() * in.demand[j], w.exponent());
  }

  // Refiners sell below the reservation price only as far as their stores are filled.
  private void hoard(ProgramNumbers n, MonthInput in, int j) {
    Column c = net.column(j);
    double worth = reserve * price(c);
    linear(n, in, j, -worth, worth / reserveMonths);
    n.upper()[j] = Math.min(n.upper()[j], reserveMonths);
    n.rhs()[net.origin[c.good()][c.from()]] = -in.stock[j];
  }

  private void stock(ProgramNumbers n, MonthInput in, int j) {
    Column c = net.column(j);
    double aim = in.cover[j] * (1 + SMALL_STOCK);
    double coefficient = -c.scale() * in.expected[j] * power(aim, -stockExponent);
    n.linear()[j] = in.wedge[j] * c.scale();
    n.power(j, coefficient, SMALL_STOCK * in.cover[j], stockExponent);
    n.rhs()[net.delivered[c.good()][c.from()]] = -(in.stock[j] + in.release[j]);
  }
}
