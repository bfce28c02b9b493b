package org.chokepoint.simulation.market;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.chokepoint.simulation.lever.Access;
import org.chokepoint.simulation.lever.Lever;
import org.chokepoint.simulation.lever.LeverTerms;
import org.chokepoint.simulation.lever.Offtake;
import org.chokepoint.simulation.lever.Outage;
import org.chokepoint.simulation.lever.PriceControl;
import org.chokepoint.simulation.lever.PriceFloor;
import org.chokepoint.simulation.lever.Scope;
import org.chokepoint.simulation.lever.StockRelease;
import org.chokepoint.simulation.lever.SupplyTerms;
import org.chokepoint.simulation.lever.Tariff;
import org.chokepoint.simulation.market.Policy.Force;

/** Translates each kind of lever into what it does to the network. */
final class Forces {
  // A limit that is not in force lets through this many times the calm flow.
  private static final double UNLIMITED = 2.5;

  private final MarketModel model;
  private final TradeScope scope;
  private final PlantForces plants;
  private final BuyerForces buyers;

  Forces(MarketModel model) {
    this.model = model;
    this.scope = new TradeScope(model);
    this.plants = new PlantForces(model, scope);
    this.buyers = new BuyerForces(model, scope);
  }

  /**
   * The force of a lever.
   *
   * @param limitIndex index that its limit takes if it has one
   */
  Force of(Lever lever, int limitIndex) {
    if (lever instanceof PriceControl l) {
      return l.mode() == PriceControl.Mode.TRANSFER_PRICE ? plants.transferPrice(l) : price(l);
    }
    if (lever instanceof SupplyTerms l) {
      if (ofBuyers(l.terms().scope())) {
        return buyers.bounded(l.terms(), month -> licensed(l, month));
      }
      return l.mode() == SupplyTerms.Mode.QUOTA ? quota(l, limitIndex) : licence(l);
    }
    if (lever instanceof Access l) {
      return access(l);
    }
    if (lever instanceof Tariff l) {
      return tariff(l);
    }
    if (lever instanceof Offtake l) {
      return offtake(l);
    }
    if (lever instanceof Outage l) {
      return plants.outage(l);
    }
    if (lever instanceof StockRelease l) {
      return plants.release(l);
    }
    return plants.floor((PriceFloor) lever);
  }

  private int[] exports(LeverTerms terms) {
    int from = scope.place(terms.actor().place());
    List<Integer> columns = scope.exports(from, scope.targets(terms), terms.scope());
    columns.addAll(scope.resales(from, terms.scope()));
    return ints(columns);
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private double price(int j) {
    Network.Column c = model.network.column(j);
    return c.kind() == ColumnKind.CONCENTRATE
        ? model.writer.oreValue(c.index())
        : model.network.goods.get(c.good()).price();
  }

  private static boolean ofBuyers(Scope scope) {
    return !scope.endUses().isEmpty() || !scope.companies().isEmpty();
  }

  private Force price(PriceControl l) {
    LeverTerms terms = l.terms();
    if (ofBuyers(terms.scope())) {
      return buyers.priced(l);
    }
    int[] lanes = exports(terms);
    int actor = scope.place(terms.actor().place());
    return (month, in, last, levies) -> {
      double effect = terms.effect(month);
      for (int j : effect > 0 ? lanes : new int[0]) {
        double wedge =
            switch (l.mode()) {
              case EXPORT_TAX, MARK_UP -> l.amount() * price(j);
              case EXPORT_SUBSIDY -> -l.amount() * price(j);
              default -> Math.max(0, (1 + l.amount()) * price(j) - originPrice(j, last));
            };
        in.wedge[j] += wedge * effect;
        boolean treasury =
            l.mode() == PriceControl.Mode.EXPORT_TAX
                || l.mode() == PriceControl.Mode.EXPORT_SUBSIDY;
        levies.add(j, treasury ? actor : -1, wedge * effect);
      }
    };
  }

  private double originPrice(int j, Policy.Prices last) {
    Network.Column c = model.network.column(j);
    return c.kind() == ColumnKind.LANE ? last.origin(c.good(), c.from()) : price(j);
  }

  private Force tariff(Tariff l) {
    int importer = scope.place(l.terms().actor().place());
    boolean[] only = new boolean[model.network.places];
    if (importer >= 0) {
      only[importer] = true;
    }
    boolean[] origins = scope.targets(l.terms());
    return (month, in, last, levies) -> {
      double effect = l.terms().effect(month);
      for (int q = 0; q < origins.length && effect > 0; q++) {
        for (int j : origins[q] ? scope.exports(q, only, l.terms().scope()) : List.<Integer>of()) {
          in.wedge[j] += l.adValorem() * price(j) * effect;
          levies.add(j, importer, l.adValorem() * price(j) * effect);
        }
      }
    };
  }

  private Force offtake(Offtake l) {
    int buyer = scope.place(l.terms().actor().place());
    boolean[] only = new boolean[model.network.places];
    if (buyer >= 0) {
      only[buyer] = true;
    }
    boolean[] origins = scope.targets(l.terms());
    return (month, in, last, levies) -> {
      double effect = l.terms().effect(month);
      for (int q = 0; q < origins.length && effect > 0; q++) {
        for (int j : origins[q] ? scope.exports(q, only, l.terms().scope()) : List.<Integer>of()) {
          double most =
              Math.max(model.calm[j], l.shareOfDemand() * model.network.column(j).scale());
          in.bound[j] = Math.min(in.bound[j], most);
          in.wedge[j] -= l.premium() * price(j) * effect;
          levies.add(j, buyer, -l.premium() * price(j) * effect);
        }
      }
    };
  }

  private Force quota(SupplyTerms l, int limitIndex) {
    int[] lanes = exports(l.terms());
    double calm = 0;
    for (int j : lanes) {
      calm += model.calm[j];
    }
    double total = calm;
    return new Bounding(l.terms(), lanes, l.share()) {
      @Override
      public int[] limited() {
        return lanes;
      }

      @Override
      public void apply(YearMonth month, MonthInput in, Policy.Prices last, Policy.Levies levies) {
        double effect = l.terms().effect(month);
        double most = effect > 0 ? 1 - effect * (1 - l.share()) : UNLIMITED;
        in.limit[limitIndex] = Math.min(in.limit[limitIndex], most * total);
      }
    };
  }

  private Force licence(SupplyTerms l) {
    return new Bounding(l.terms(), exports(l.terms()), l.share()) {
      @Override
      double through(YearMonth month) {
        return licensed(l, month);
      }
    };
  }

  /** The share of calm exports that supply terms let through in a month; 1 for no bound. */
  private static double licensed(SupplyTerms l, YearMonth month) {
    long age = l.terms().timing().from().until(month, ChronoUnit.MONTHS);
    double share = age < l.delayMonths() ? 0 : l.share();
    double effect = age < l.delayMonths() ? l.terms().strength() : l.terms().effect(month);
    return l.terms().effect(month) > 0 ? 1 - effect * (1 - share) : 1;
  }

  private Force access(Access l) {
    LeverTerms terms = l.terms();
    if (ofBuyers(terms.scope())) {
      return buyers.bounded(terms, month -> 1 - terms.effect(month));
    }
    java.util.ArrayList<Integer> lanes = new java.util.ArrayList<>();
    int from = scope.place(terms.actor().place());
    boolean[] to = scope.targets(terms);
    lanes.addAll(scope.exports(from, to, terms.scope()));
    lanes.addAll(scope.resales(from, terms.scope()));
    for (int q = 0; q < model.network.places && l.contentThreshold() < 1; q++) {
      for (int j : q == from ? List.<Integer>of() : scope.exports(q, to, terms.scope())) {
        Network.Column c = model.network.column(j);
        if (c.kind() == ColumnKind.LANE
            && scope.content(c.good(), q, from) > l.contentThreshold()) {
          lanes.add(j);
        }
      }
    }
    return new Bounding(terms, ints(lanes), 0);
  }

  /** Bounds lanes by a share of their calm flow. */
  private class Bounding implements Force {
    private final LeverTerms terms;
    private final int[] lanes;
    private final double share;

    Bounding(LeverTerms terms, int[] lanes, double share) {
      this.terms = terms;
      this.lanes = lanes;
      this.share = share;
    }

    /** The share of calm flow that may pass in a month; 1 for no bound. */
    double through(YearMonth month) {
      return 1 - terms.effect(month) * (1 - share);
    }

    @Override
    public void apply(YearMonth month, MonthInput in, Policy.Prices last, Policy.Levies levies) {
      double through = through(month);
      for (int j : through < 1 ? lanes : new int[0]) {
        double company = companyShare(j);
        double rest = model.calm[j] * (1 - company * (1 - through));
        in.bound[j] = Math.min(in.bound[j], rest);
      }
    }

    private double companyShare(int j) {
      if (terms.actor().entity().isEmpty()) {
        return 1;
      }
      Network.Column c = model.network.column(j);
      return c.kind() == ColumnKind.LANE
          ? scope.companyShare(
              c.from(),
              model.network.goods.get(c.good()).stage(),
              List.of(terms.actor().entity().get()))
          : 1;
    }

    @Override
    public double atRisk(int good, int place) {
      double part = 0;
      double all = 0;
      for (int j = 0; j < model.network.columns(); j++) {
        Network.Column c = model.network.column(j);
        if (c.kind() == ColumnKind.LANE && c.good() == good && c.to() == place) {
          all += model.calm[j];
        }
      }
      for (int j : lanes) {
        Network.Column c = model.network.column(j);
        if (c.kind() == ColumnKind.LANE && c.good() == good && c.to() == place) {
          part += model.calm[j];
        }
      }
      return all > 0 ? terms.strength() * (1 - share) * part / all : 0;
    }
  }
}
