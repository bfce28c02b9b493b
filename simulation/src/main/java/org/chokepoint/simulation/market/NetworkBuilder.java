package org.chokepoint.simulation.market;

import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.market.Network.Column;
import org.chokepoint.simulation.market.Network.Entries;

/** Lays out rows and columns of the monthly programme from a base market. */
final class NetworkBuilder {
  private static final double MONTHS = 12;

  private final BaseMarket market;
  private final MarketParameters parameters;
  private final Goods goods;
  private final Network net;
  private final double[][] intake;
  private final double[][] made;

  private NetworkBuilder(BaseMarket market, MarketParameters parameters) {
    this.market = market;
    this.parameters = parameters;
    this.goods = Goods.of(market, parameters);
    this.net = new Network(market, goods);
    this.intake = new double[goods.size()][net.places];
    this.made = new double[goods.size()][net.places];
  }

  static Network build(BaseMarket market, MarketParameters parameters) {
    NetworkBuilder b = new NetworkBuilder(market, parameters);
    b.measure();
    b.rows();
    b.mines();
    b.refining();
    b.trade();
    b.products();
    b.uses();
    return b.net;
  }

  private int place(PlaceCode code) {
    return market.placeIndex(code);
  }

  /** Tonnes a month that each place makes and takes in of each good. */
  private void measure() {
    for (BaseMarket.Refinery r : market.refineries()) {
      made[r.element()][place(r.place())] += r.tonnes() / MONTHS;
    }
    for (int k = 0; k < market.products().size(); k++) {
      BaseMarket.Product p = market.products().get(k);
      for (BaseMarket.Made m : p.alloyMakers()) {
        made[goods.alloy(k)][place(m.place())] += m.tonnes() / MONTHS;
        for (BaseMarket.Part a : p.anchors()) {
          intake[a.element()][place(m.place())] += a.kgPerKg() * m.tonnes() / MONTHS;
        }
        for (BaseMarket.Part a : p.additives()) {
          intake[a.element()][place(m.place())] += a.kgPerKg() * m.tonnes() / MONTHS;
        }
      }
      for (BaseMarket.Made m : p.productMakers()) {
        made[goods.product(k)][place(m.place())] += m.tonnes() / MONTHS;
        intake[goods.alloy(k)][place(m.place())] += p.alloyPerProduct() * m.tonnes() / MONTHS;
      }
    }
    for (BaseMarket.Use u : market.uses()) {
      intake[goods.used(u.material())][place(u.place())] += u.tonnes() / MONTHS;
    }
  }

  private void rows() {
    for (int m = 0; m < net.mine.length; m++) {
      net.mine[m] = net.balance();
    }
    for (int g = 0; g < goods.size(); g++) {
      net.pool[g] = net.balance();
      for (int p = 0; p < net.places; p++) {
        if (made[g][p] > 0) {
          net.origin[g][p] = net.balance();
          if (goods.isRefined(g)) {
            net.feed[g][p] = net.balance();
          }
        }
        if (intake[g][p] > 0) {
          net.delivered[g][p] = net.balance();
        }
      }
    }
  }

  private void mines() {
    for (int m = 0; m < net.mine.length; m++) {
      BaseMarket.Mine mine = market.mines().get(m);
      double scale = mine.design() / MONTHS;
      if (scale <= 0) {
        continue;
      }
      int home = place(mine.place());
      net.addColumn(new Column(ColumnKind.MINING, -1, home, -1, m, scale), one(net.mine[m], 1));
      for (int p = 0; p < net.places; p++) {
        if (refines(p)) {
          net.addColumn(
              new Column(ColumnKind.CONCENTRATE, -1, home, p, m, scale), shipment(mine, m, p));
        }
      }
    }
  }

  private boolean refines(int p) {
    for (int e = 0; e < goods.elements(); e++) {
      if (net.feed[e][p] >= 0) {
        return true;
      }
    }
    return false;
  }

  // What a place cannot refine at all is sent on to the leader at once.
  private Entries shipment(BaseMarket.Mine mine, int m, int p) {
    int leader = place(market.leader());
    int n = goods.elements();
    int[] rows = new int[n + 1];
    double[] values = new double[n + 1];
    rows[0] = net.mine[m];
    values[0] = -1;
    int count = 1;
    for (int e = 0; e < n; e++) {
      int row = net.feed[e][p] >= 0 ? net.feed[e][p] : net.feed[e][leader];
      if (mine.basket().get(e) > 0 && row >= 0) {
        rows[count] = row;
        values[count++] = mine.basket().get(e);
      }
    }
    return new Entries(
        java.util.Arrays.copyOf(rows, count), java.util.Arrays.copyOf(values, count));
  }

  private void refining() {
    double yield = market.refiningYield();
    int leader = place(market.leader());
    for (int e = 0; e < goods.elements(); e++) {
      for (int p = 0; p < net.places; p++) {
        int row = net.feed[e][p];
        if (row < 0) {
          continue;
        }
        double scale = made[e][p] / yield;
        net.addColumn(
            new Column(ColumnKind.REFINING, e, p, p, -1, scale),
            two(row, -1, net.origin[e][p], yield));
        net.addColumn(new Column(ColumnKind.DISPOSAL, e, p, -1, 0, scale), one(row, -1));
        net.addColumn(
            new Column(ColumnKind.DISPOSAL, e, p, -1, 1, scale), one(net.origin[e][p], -1));
        net.addColumn(
            new Column(ColumnKind.HOARD, e, p, -1, -1, made[e][p]), one(net.origin[e][p], -1));
        if (p != leader && net.feed[e][leader] >= 0) {
          net.addColumn(
              new Column(ColumnKind.RESIDUE, e, p, leader, -1, scale),
              two(row, -1, net.feed[e][leader], 1));
        }
      }
    }
  }

  private void trade() {
    for (int g = 0; g < goods.size(); g++) {
      for (int q = 0; q < net.places; q++) {
        if (net.origin[g][q] >= 0) {
          lanesFrom(g, q);
          double exports = Math.max(made[g][q] - intake[g][q], 0.05 * made[g][q]);
          net.addColumn(
              new Column(ColumnKind.LEAK, g, q, -1, -1, exports),
              two(net.origin[g][q], -1, net.pool[g], 1));
        }
        if (net.delivered[g][q] >= 0) {
          net.addColumn(
              new Column(ColumnKind.RESALE, g, q, -1, -1, intake[g][q]),
              two(net.delivered[g][q], -1, net.pool[g], 1));
          net.addColumn(
              new Column(ColumnKind.GREY, g, -1, q, -1, intake[g][q]),
              two(net.pool[g], -1, net.delivered[g][q], 1));
        }
      }
    }
  }

  private void lanesFrom(int g, int q) {
    for (int p = 0; p < net.places; p++) {
      if (net.delivered[g][p] >= 0) {
        net.addColumn(
            new Column(ColumnKind.LANE, g, q, p, -1, intake[g][p]),
            two(net.origin[g][q], -1, net.delivered[g][p], 1));
      }
    }
  }

  private void products() {
    for (int k = 0; k < market.products().size(); k++) {
      BaseMarket.Product product = market.products().get(k);
      for (BaseMarket.Made m : product.alloyMakers()) {
        alloyMaker(k, product, place(m.place()), m.tonnes() / MONTHS);
      }
      for (BaseMarket.Made m : product.productMakers()) {
        int p = place(m.place());
        net.addColumn(
            new Column(ColumnKind.MAKING, goods.product(k), p, p, k, m.tonnes() / MONTHS),
            two(
                net.delivered[goods.alloy(k)][p],
                -product.alloyPerProduct(),
                net.origin[goods.product(k)][p],
                1));
      }
    }
  }

  private void alloyMaker(int k, BaseMarket.Product product, int p, double tonnes) {
    net.anchor[k][p] = net.balance();
    double perAlloy = 0;
    for (BaseMarket.Part a : product.anchors()) {
      perAlloy += a.kgPerKg();
      net.addColumn(
          new Column(ColumnKind.BLENDING, a.element(), p, p, k, a.kgPerKg() * tonnes),
          two(net.delivered[a.element()][p], -1, net.anchor[k][p], 1));
    }
    net.addColumn(
        new Column(ColumnKind.ALLOYING, goods.alloy(k), p, p, k, tonnes),
        two(net.anchor[k][p], -perAlloy, net.origin[goods.alloy(k)][p], 1));
    for (BaseMarket.Part a : product.additives()) {
      Entries taken = one(net.delivered[a.element()][p], -1);
      double scale = a.kgPerKg() * tonnes;
      net.addColumn(new Column(ColumnKind.ADDITIVE_NEED, a.element(), p, p, k, scale), taken);
      net.addColumn(new Column(ColumnKind.ADDITIVE_WISH, a.element(), p, p, k, scale), taken);
    }
  }

  private void uses() {
    for (int u = 0; u < market.uses().size(); u++) {
      BaseMarket.Use use = market.uses().get(u);
      int p = place(use.place());
      int g = goods.used(use.material());
      double scale = use.tonnes() / MONTHS;
      if (scale > 0) {
        Entries taken = one(net.delivered[g][p], -1);
        net.addColumn(new Column(ColumnKind.NEED, g, p, p, u, scale), taken);
        net.addColumn(new Column(ColumnKind.WISH, g, p, p, u, scale), taken);
      }
    }
    for (int g = 0; g < goods.size(); g++) {
      for (int p = 0; p < net.places; p++) {
        if (net.delivered[g][p] >= 0) {
          net.addColumn(
              new Column(ColumnKind.STOCK, g, p, p, -1, intake[g][p]),
              one(net.delivered[g][p], -1));
          if (goods.isRefined(g)) {
            double scrap = intake[g][p] * market.recycled();
            net.addColumn(
                new Column(ColumnKind.RECYCLING, g, p, p, -1, scrap), one(net.delivered[g][p], 1));
          }
        }
      }
    }
  }

  private static Entries one(int row, double value) {
    return new Entries(new int[] {row}, new double[] {value});
  }

  private static Entries two(int row, double value, int other, double otherValue) {
    return new Entries(new int[] {row, other}, new double[] {value, otherValue});
  }
}
