package org.chokepoint.simulation.market;

import java.time.YearMonth;
import java.util.function.ToDoubleFunction;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.simulation.lever.LeverTerms;
import org.chokepoint.simulation.lever.PriceControl;
import org.chokepoint.simulation.lever.Scope;
import org.chokepoint.simulation.market.Policy.Force;

/**
 * Levers against some buyers wherever their goods come from: end uses, or companies that make
 * products. A lever reaches as much of a buyer as the actor's goods are of what it takes in calm
 * times.
 */
final class BuyerForces {
  private final MarketModel model;
  private final Network net;
  private final TradeScope scope;
  private final double alloying;
  private final double making;

  BuyerForces(MarketModel model, TradeScope scope) {
    this.model = model;
    this.net = model.network;
    this.scope = scope;
    this.alloying = model.parameters().value("conversion-cost-alloy");
    this.making = model.parameters().value("conversion-cost-product");
  }

  /** The part of each column that a lever reaches, in [0, 1]. */
  private double[] reached(LeverTerms terms) {
    boolean[] to = scope.targets(terms);
    int from = scope.place(terms.actor().place());
    double[] part = new double[net.columns()];
    for (int j = 0; j < part.length && from >= 0; j++) {
      Network.Column c = net.column(j);
      if (terms.scope().endUses().isEmpty()) {
        part[j] = makes(c) && to[c.from()] ? ofCompanies(c, from, terms.scope()) : 0;
      } else {
        part[j] = uses(c) && to[c.to()] ? ofUse(c, from, terms.scope()) : 0;
      }
    }
    return part;
  }

  private static boolean uses(Network.Column c) {
    return c.kind() == ColumnKind.NEED || c.kind() == ColumnKind.WISH;
  }

  private static boolean makes(Network.Column c) {
    return c.kind() == ColumnKind.ALLOYING || c.kind() == ColumnKind.MAKING;
  }

  private double ofUse(Network.Column c, int from, Scope of) {
    String name = net.market.uses().get(c.index()).name();
    boolean meant = of.endUses().contains(name) && scope.covers(c, of);
    return meant ? scope.calmShare(c.good(), from, c.to()) : 0;
  }

  private double ofCompanies(Network.Column c, int from, Scope of) {
    Goods.Good good = net.goods.get(c.good());
    boolean meant = of.materials().isEmpty() || of.materials().contains(good.material());
    for (MaterialId inside : good.contains()) {
      meant |= of.materials().contains(inside);
    }
    if (!meant) {
      return 0;
    }
    Stage stage = good.stage();
    return scope.companyShare(c.from(), stage, of.companies())
        * scope.content(c.good(), c.from(), from);
  }

  /** Buyers get a share of what they take of the actor's goods. */
  Force bounded(LeverTerms terms, ToDoubleFunction<YearMonth> through) {
    double[] part = reached(terms);
    return (month, in, last, levies) -> {
      double less = 1 - through.applyAsDouble(month);
      for (int j = 0; j < part.length && less > 0; j++) {
        if (part[j] > 0 && makes(net.column(j))) {
          in.outage[j] *= 1 - less * part[j];
        } else if (part[j] > 0) {
          in.bound[j] = Math.min(in.bound[j], model.calm[j] * (1 - less * part[j]));
        }
      }
    };
  }

  /** Buyers pay more, or less, for the actor's goods. */
  Force priced(PriceControl l) {
    double[] part = reached(l.terms());
    int actor = scope.place(l.terms().actor().place());
    boolean subsidy = l.mode() == PriceControl.Mode.EXPORT_SUBSIDY;
    boolean treasury = subsidy || l.mode() == PriceControl.Mode.EXPORT_TAX;
    return (month, in, last, levies) -> {
      double effect = (subsidy ? -1 : 1) * l.terms().effect(month) * l.amount();
      for (int j = 0; j < part.length && effect != 0; j++) {
        if (part[j] > 0) {
          double wedge = effect * part[j] * bought(net.column(j));
          in.wedge[j] += wedge;
          levies.add(j, actor, !treasury, wedge);
        }
      }
    };
  }

  /** What a buyer pays for its material, US dollars a kilogram of what the column makes or uses. */
  private double bought(Network.Column c) {
    double price = net.goods.get(c.good()).price();
    return switch (c.kind()) {
      case ALLOYING -> price - alloying;
      case MAKING -> price - making;
      default -> price;
    };
  }
}
