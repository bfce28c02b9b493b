package org.chokepoint.simulation.market;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.lever.LeverTerms;
import org.chokepoint.simulation.lever.Outage;
import org.chokepoint.simulation.lever.PriceControl;
import org.chokepoint.simulation.lever.PriceFloor;
import org.chokepoint.simulation.lever.StockRelease;
import org.chokepoint.simulation.market.Policy.Force;

/** Forces on plants, stocks and users rather than on trade. */
final class PlantForces {
  private final MarketModel model;
  private final Network net;
  private final TradeScope scope;

  PlantForces(MarketModel model, TradeScope scope) {
    this.model = model;
    this.net = model.network;
    this.scope = scope;
  }

  /** The buyer inside the chain pays more for concentrate; the seller earns it. */
  Force transferPrice(PriceControl l) {
    int place = scope.place(l.terms().actor().place());
    List<Integer> columns = new ArrayList<>();
    for (int j = 0; j < net.columns(); j++) {
      Network.Column c = net.column(j);
      boolean here = c.kind() == ColumnKind.MINING && c.from() == place;
      if (here && scope.covers(c, l.terms().scope()) && theirs(c.index(), l.terms())) {
        columns.add(j);
      }
    }
    return (month, in, last, levies) -> {
      double effect = l.terms().effect(month);
      for (int j : effect > 0 ? columns : List.<Integer>of()) {
        double wedge = effect * l.amount() * transferBase(net.column(j).index());
        in.wedge[j] += wedge;
        levies.add(j, -1, wedge);
      }
    };
  }

  private double transferBase(int mine) {
    return net.market
        .mines()
        .get(mine)
        .transferPrice()
        .map(p -> p.value())
        .orElse(model.writer.oreValue(mine));
  }

  private static List<EntityId> companies(LeverTerms terms) {
    List<EntityId> companies = new ArrayList<>(terms.scope().companies());
    terms.actor().entity().ifPresent(companies::add);
    return companies;
  }

  private double companies(Network.Column c, LeverTerms terms) {
    return scope.companyShare(c.from(), net.goods.get(c.good()).stage(), companies(terms));
  }

  private boolean theirs(int mine, LeverTerms terms) {
    List<EntityId> companies = companies(terms);
    List<EntityId> of = net.market.mines().get(mine).operator();
    return companies.isEmpty() || of.stream().anyMatch(companies::contains);
  }

  Force outage(Outage l) {
    double[] lost = new double[net.columns()];
    for (int j = 0; j < net.columns(); j++) {
      lost[j] = lostShare(net.column(j), l);
    }
    double strength = l.terms().strength();
    return new Force() {
      @Override
      public void apply(
          java.time.YearMonth month, MonthInput in, Policy.Prices last, Policy.Levies levies) {
        double effect = l.terms().effect(month);
        for (int j = 0; j < lost.length && effect > 0; j++) {
          if (lost[j] > 0) {
            in.outage[j] *= 1 - effect * lost[j];
          }
        }
      }

      @Override
      public double atRisk(int good, int place) {
        return strength * lostSupply(lost, good);
      }
    };
  }

  /** The part of the world's calm output of a good that stands on lost plants or mines. */
  private double lostSupply(double[] lost, int good) {
    double all = 0;
    double part = 0;
    for (int j = 0; j < net.columns(); j++) {
      Network.Column c = net.column(j);
      double makes = 0;
      if (c.kind() == ColumnKind.MINING && net.goods.isRefined(good)) {
        makes = model.calm[j] * net.market.mines().get(c.index()).basket().get(good);
      } else if (!net.goods.isRefined(good) && c.good() == good && isPlant(c.kind())) {
        makes = model.calm[j];
      }
      all += makes;
      part += makes * lost[j];
    }
    return all > 0 ? part / all : 0;
  }

  private static boolean isPlant(ColumnKind kind) {
    return kind == ColumnKind.ALLOYING || kind == ColumnKind.MAKING;
  }

  private double lostShare(Network.Column c, Outage l) {
    int place = scope.place(l.terms().actor().place());
    if (c.kind() == ColumnKind.MINING && c.from() == place) {
      BaseMarket.Mine mine = net.market.mines().get(c.index());
      boolean named = mine.facility().isPresent() && l.facilities().contains(mine.facility().get());
      boolean covered = scope.covers(c, l.terms().scope()) && theirs(c.index(), l.terms());
      return named || (l.facilities().isEmpty() && covered) ? 1 : 0;
    }
    boolean plant =
        c.kind() == ColumnKind.REFINING
            || c.kind() == ColumnKind.ALLOYING
            || c.kind() == ColumnKind.MAKING;
    if (!plant || c.from() != place) {
      return 0;
    }
    return l.facilities().isEmpty()
        ? (scope.covers(c, l.terms().scope()) ? companies(c, l.terms()) : 0)
        : siteShare(c, l);
  }

  private double siteShare(Network.Column c, Outage l) {
    Stage stage = net.goods.get(c.good()).stage();
    PlaceCode place = net.market.places().get(c.from());
    double share = 0;
    for (BaseMarket.Site s : net.market.sites()) {
      boolean makes =
          s.place().equals(place) && TradeScope.sameStage(s.stage(), stage) && s.starts().isEmpty();
      if (makes && l.facilities().contains(s.facility())) {
        share += s.share();
      }
    }
    return Math.min(1, share);
  }

  Force release(StockRelease l) {
    int place = scope.place(l.terms().actor().place());
    long months = l.terms().timing().from().until(l.terms().timing().to(), ChronoUnit.MONTHS) + 1;
    return (month, in, last, levies) -> {
      double effect = l.terms().effect(month);
      for (int j = 0; j < net.columns() && effect > 0; j++) {
        Network.Column c = net.column(j);
        if (c.kind() == ColumnKind.STOCK
            && c.from() == place
            && scope.covers(c, l.terms().scope())) {
          in.release[j] += effect * l.monthsOfDemand() * c.scale() / months;
        }
      }
    };
  }

  Force floor(PriceFloor l) {
    int place = scope.place(l.terms().actor().place());
    return (month, in, last, levies) -> {
      double effect = l.terms().effect(month);
      for (int j = 0; j < net.columns() && effect > 0; j++) {
        Network.Column c = net.column(j);
        boolean makes = c.kind() == ColumnKind.REFINING && c.from() == place;
        if (makes && scope.covers(c, l.terms().scope())) {
          double paid = effect * Math.max(0, l.usdPerKg() - last.origin(c.good(), place));
          in.wedge[j] -= paid;
          levies.add(j, place, -paid);
        }
      }
    };
  }
}
