package org.chokepoint.simulation.market;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.lever.LeverTerms;
import org.chokepoint.simulation.lever.Scope;

/** Finds the columns of the network that a lever touches. */
final class TradeScope {
  private final MarketModel model;
  private final Network net;

  TradeScope(MarketModel model) {
    this.model = model;
    this.net = model.network;
  }

  /** Index of the actor's place, or -1 if the market does not hold it. */
  int place(PlaceCode code) {
    return net.market.placeIndex(code);
  }

  /** Whether a place is among the targets; with none named, every place but the actor's is. */
  boolean[] targets(LeverTerms terms) {
    boolean[] hit = new boolean[net.places];
    for (int p = 0; p < net.places; p++) {
      PlaceCode code = net.market.places().get(p);
      hit[p] =
          !code.equals(terms.actor().place())
              && (terms.targets().isEmpty() || terms.targets().contains(code));
    }
    return hit;
  }

  /** Lanes, residue and concentrate that leave one place for others. */
  List<Integer> exports(int from, boolean[] to, Scope scope) {
    List<Integer> found = new ArrayList<>();
    for (int j = 0; j < net.columns(); j++) {
      Network.Column c = net.column(j);
      boolean leaves = c.from() == from && c.to() >= 0 && c.to() != from && to[c.to()];
      if (leaves && moves(c.kind()) && covers(c, scope)) {
        found.add(j);
      }
    }
    return found;
  }

  /**
   * Goods bought in a place and sold on to others in spite of its rules; there the rules bind too,
   * and what still leaves is leakage.
   */
  List<Integer> resales(int from, Scope scope) {
    List<Integer> found = new ArrayList<>();
    for (int j = 0; j < net.columns(); j++) {
      Network.Column c = net.column(j);
      if (c.kind() == ColumnKind.RESALE && c.from() == from && covers(c, scope)) {
        found.add(j);
      }
    }
    return found;
  }

  private static boolean moves(ColumnKind kind) {
    return kind == ColumnKind.LANE || kind == ColumnKind.RESIDUE || kind == ColumnKind.CONCENTRATE;
  }

  /** Whether a column's goods are in scope. */
  boolean covers(Network.Column c, Scope scope) {
    if (c.kind() == ColumnKind.CONCENTRATE || c.kind() == ColumnKind.MINING) {
      return oreCovered(c.index(), scope);
    }
    Goods.Good good = net.goods.get(c.good());
    Stage stage = c.kind() == ColumnKind.RESIDUE ? Stage.MINING : good.stage();
    return scope.covers(good.material(), stage);
  }

  private boolean oreCovered(int mine, Scope scope) {
    if (!scope.stages().isEmpty() && !scope.stages().contains(Stage.MINING)) {
      return false;
    }
    if (scope.materials().isEmpty()) {
      return true;
    }
    List<Double> basket = net.market.mines().get(mine).basket();
    for (MaterialId id : scope.materials()) {
      int e = net.market.elementIndex(id);
      if (e >= 0 && basket.get(e) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The part of what a place receives of a good in a calm month that comes from another. */
  double calmShare(int good, int from, int to) {
    double all = 0;
    double part = 0;
    for (int j = 0; j < net.columns(); j++) {
      Network.Column c = net.column(j);
      if (c.kind() == ColumnKind.LANE && c.good() == good && c.to() == to) {
        all += model.calm[j];
        part += c.from() == from ? model.calm[j] : 0;
      }
    }
    return all > 0 ? part / all : 0;
  }

  /**
   * The part of a place's output of a good that some companies make, from the plants named for it;
   * 1 if no company is given, 0 if none of theirs is known there.
   */
  double companyShare(int place, Stage stage, List<EntityId> companies) {
    if (companies.isEmpty()) {
      return 1;
    }
    double share = 0;
    PlaceCode code = net.market.places().get(place);
    for (BaseMarket.Site s : net.market.sites()) {
      boolean theirs = s.operator().stream().anyMatch(companies::contains);
      if (theirs && s.place().equals(code) && sameStage(s.stage(), stage) && s.starts().isEmpty()) {
        share += s.share();
      }
    }
    return Math.min(1, share);
  }

  /** Whether a plant's stage is that of a good. */
  static boolean sameStage(Stage site, Stage good) {
    return switch (good) {
      case SEPARATION -> site == Stage.SEPARATION || site == Stage.CRACKING_AND_LEACHING;
      case ALLOYING -> site == Stage.METAL_MAKING || site == Stage.ALLOYING;
      default -> site == good;
    };
  }

  /**
   * The part of a good made in a place that rests on another place's material: the calm share of
   * its inputs, through all stages.
   */
  double content(int good, int made, int from) {
    if (net.goods.isRefined(good)) {
      return made == from ? 1 : 0;
    }
    int product = (good - net.goods.elements()) / 2;
    if (net.goods.isProduct(good)) {
      int alloy = net.goods.alloy(product);
      double share = 0;
      for (int q = 0; q < net.places; q++) {
        share += calmShare(alloy, q, made) * (q == from ? 1 : content(alloy, q, from));
      }
      return share;
    }
    double mass = 0;
    double part = 0;
    for (BaseMarket.Part a : net.market.products().get(product).anchors()) {
      mass += a.kgPerKg();
      part += a.kgPerKg() * calmShare(a.element(), from, made);
    }
    return mass > 0 ? part / mass : 0;
  }
}
